import { getCheckedResult } from '#db/reads/jobs/long-job-results.ts';
import { recordPackTaken } from '#db/writes/audit/view-records.ts';
import { fileDownloadRoute } from '#request/file-route.ts';
import { sourceAddress } from '#request/source-address.ts';

export const GET = fileDownloadRoute(async ({ actor, params, request, moment }) => {
  const result = await getCheckedResult(actor, params.jobId ?? '');
  recordPackTaken(actor, result.packOf, sourceAddress(request), moment);
  return result;
});
