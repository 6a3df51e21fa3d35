import { askQuestion } from '#db/writes/panels/panel-questions.ts';
import { askQuestionInput } from '#domain/panels/panel-questions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(askQuestionInput, ({ actor, params, input, moment }) =>
  askQuestion(actor, params.panelId ?? '', input, moment),
);
