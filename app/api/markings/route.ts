import { changeMarking } from '#db/writes/administration/marking.ts';
import { markingInput } from '#domain/composed-document/marking.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(markingInput, ({ actor, input, moment }) =>
  changeMarking(actor, input.marking, moment),
);
