import { answerComment } from '#db/writes/submissions/draft-comments.ts';
import { commentAnswerInput } from '#domain/submissions/consultation.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(commentAnswerInput, ({ actor, params, input, moment }) =>
  answerComment(actor, params.commentId ?? '', input, moment),
);
