import { commentOnConsultationDraft } from '#db/writes/submissions/draft-comments.ts';
import { commentInput } from '#domain/submissions/consultation.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(commentInput, ({ actor, params, input, moment }) =>
  commentOnConsultationDraft(actor, params.draftId ?? '', input, moment),
);
