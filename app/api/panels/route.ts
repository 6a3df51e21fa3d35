import { createPanel } from '#db/writes/panels/panels.ts';
import { addPanelInput } from '#domain/panels/panels.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(addPanelInput, ({ actor, input, moment }) => createPanel(actor, input, moment));
