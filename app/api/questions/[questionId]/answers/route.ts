import { answerQuestion } from '#db/writes/panels/panel-questions.ts';
import { answerQuestionInput } from '#domain/panels/panel-questions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(answerQuestionInput, ({ actor, params, input, moment }) =>
  answerQuestion(actor, params.questionId ?? '', input, moment),
);
