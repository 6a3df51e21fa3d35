import { isLargePlan } from '#db/reads/plans/plan-size.ts';
import { askForDraft } from '#db/writes/jobs/long-jobs.ts';
import { sendConsultationDraft } from '#db/writes/submissions/consultation-drafts.ts';
import { sendDraftInput } from '#domain/submissions/consultation.ts';
import { accepted } from '#request/accepted.ts';
import { createRoute } from '#request/route.ts';

type Sent = { id: string; jobId?: string };

export const POST = accepted(
  createRoute(sendDraftInput, ({ actor, params, input, moment }): Sent => {
    const planId = params.planId ?? '';
    if (!isLargePlan(planId)) return sendConsultationDraft(actor, planId, input, moment);
    const { id } = askForDraft(actor, planId, input, moment);
    return { id, jobId: id };
  }),
  ({ jobId }: Sent) => (jobId === undefined ? null : `/api/jobs/${jobId}`),
);
