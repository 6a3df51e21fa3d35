import { z } from 'zod';
import { closeConsultationDraft } from '#db/writes/submissions/consultation-drafts.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(z.strictObject({}), ({ actor, params, moment }) =>
  closeConsultationDraft(actor, params.draftId ?? '', moment),
);
