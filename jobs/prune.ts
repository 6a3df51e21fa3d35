import { removeResultsExcept } from '#db/long-job-files.ts';
import { pruneLongJobs } from '#db/writes/jobs/long-job-runs.ts';
import { pruneOnce } from '#db/writes/jobs/pruning.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { breath } from './breath.ts';

/** Deletes what is kept for a time only, slice by slice. */
export async function prune(moment: Moment): Promise<void> {
  while (pruneOnce(moment) > 0) await breath();
  removeResultsExcept(pruneLongJobs(moment));
}
