import { assignQuestion } from '#db/writes/panels/panel-questions.ts';
import { assignQuestionInput } from '#domain/panels/panel-questions.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(assignQuestionInput, ({ actor, params, input, version, moment }) =>
  assignQuestion(actor, params.questionId ?? '', input, version, moment),
);
