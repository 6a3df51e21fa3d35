import { cancelLongJob } from '#db/writes/jobs/long-jobs.ts';
import { nothing } from '#domain/people/people.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(nothing, ({ actor, params, moment }) =>
  cancelLongJob(actor, params.jobId ?? '', moment),
);
