import { addPanelMember } from '#db/writes/panels/panel-members.ts';
import { addPanelMemberInput } from '#domain/panels/panels.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(addPanelMemberInput, ({ actor, input, moment }) =>
  addPanelMember(actor, input, moment),
);
