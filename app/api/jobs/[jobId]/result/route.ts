import { readLongJobResult } from '#db/reads/long-job-results.ts';
import { documentRoute } from '#request/route.ts';

export const GET = documentRoute(({ actor, params }) => readLongJobResult(actor, params.jobId ?? ''));
