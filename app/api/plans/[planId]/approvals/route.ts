import { readWholePlan } from '#db/beside/whole-plan.ts';
import { approveSubmission } from '#db/writes/submissions/plan-approvals.ts';
import { approveInput } from '#domain/submissions/submissions.ts';
import { preparedRoute } from '#request/route.ts';

export const POST = preparedRoute(
  approveInput,
  ({ actor, params, moment }) => readWholePlan('getApprovableContent', actor, params.planId ?? '', moment),
  ({ actor, params, input, moment }, read) => approveSubmission(actor, params.planId ?? '', input, moment, read),
);
