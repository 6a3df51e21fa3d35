import { sendConsultationDraft } from '#db/writes/consultation-drafts.ts';
import { sendDraftInput } from '#domain/consultation.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(sendDraftInput, ({ actor, params, input, moment }) =>
  sendConsultationDraft(actor, params.planId ?? '', input, moment),
);
