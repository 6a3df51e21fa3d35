import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { jobRuns } from '#db/schema/jobs.ts';
import type { JobRun } from '#domain/jobs/job-schedule.ts';

/** The last run of a job of the scheduler; null where it never ran. */
export function lastRunOf(name: string): JobRun | null {
  const { lastRanAt, lastDayOn } = jobRuns;
  return database().select({ lastRanAt, lastDayOn }).from(jobRuns).where(eq(jobRuns.name, name)).get() ?? null;
}
