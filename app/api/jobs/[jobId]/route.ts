import { getLongJob } from '#db/reads/jobs/long-jobs.ts';
import { readRoute } from '#request/route.ts';

export const GET = readRoute(({ actor, params }) => getLongJob(actor, params.jobId ?? ''));
