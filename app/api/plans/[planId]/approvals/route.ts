import { approveSubmission } from '#db/writes/plan-approvals.ts';
import { approveInput } from '#domain/submissions.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(approveInput, ({ actor, params, input, moment }) =>
  approveSubmission(actor, params.planId ?? '', input, moment),
);
