import { askDraftedQuestion } from '#db/writes/panels/desk-questions.ts';
import { askDraftedInput } from '#domain/panels/panel-questions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(askDraftedInput, ({ actor, params, input, moment }) =>
  askDraftedQuestion(actor, params.noteId ?? '', input, moment),
);
