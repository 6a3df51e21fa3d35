import { askAtItem } from '#db/writes/panels/desk-questions.ts';
import { askAtItemInput } from '#domain/panels/panel-questions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(askAtItemInput, ({ actor, params, input, moment }) =>
  askAtItem(actor, params.reportId ?? '', input, moment),
);
