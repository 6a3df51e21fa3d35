import { getLongJob } from '#db/reads/long-jobs.ts';
import { readRoute } from '#request/route.ts';

export const GET = readRoute(({ actor, params }) => getLongJob(actor, params.jobId ?? ''));
