import { noteJobRun } from '#db/writes/jobs/pruning.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { digestHours } from '#domain/mail/reminders.ts';
import { jobs } from './jobs.ts';
import { remindPeople } from './remind.ts';

/**
 * Runs what the scheduler would have run on a day, for a world whose day is moved by hand (product §7): call it once for each day
 * that is moved over, oldest first. Everybody's hour has come. Safe to run twice.
 */
export async function runDay(moment: Moment): Promise<void> {
  for (const job of jobs.filter(({ of }) => of === 'the-day')) {
    if (job.name === 'remind') await remindPeople(moment, digestHours.latest);
    else await job.run(moment);
    noteJobRun(job.name, { lastDayOn: moment.today, error: null }, moment);
  }
}
