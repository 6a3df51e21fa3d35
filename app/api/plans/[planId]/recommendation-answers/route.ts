import { answerWithoutAction } from '#db/writes/inspections/recommendation-answers.ts';
import { recommendationAnswerInput } from '#domain/submissions/consultation.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(recommendationAnswerInput, ({ actor, params, input, moment }) =>
  answerWithoutAction(actor, params.planId ?? '', input, moment),
);
