import { readWholePlan } from '#db/beside/whole-plan.ts';
import { askForSealing } from '#db/writes/jobs/long-jobs.ts';
import { sealInput } from '#domain/submissions/submissions.ts';
import { accepted } from '#request/accepted.ts';
import { preparedRoute } from '#request/route.ts';

export const POST = accepted(
  preparedRoute(
    sealInput,
    ({ actor, params, input, moment }) => readWholePlan('nextVersionToSeal', actor, params.planId ?? '', input, moment),
    ({ actor, params, input, moment }, number) => askForSealing(actor, params.planId ?? '', input, number, moment),
  ),
  ({ id }: { id: string }) => `/api/jobs/${id}`,
);
