import { sweepEvidence } from '#db/evidence-sweep.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { JobTimes } from '#domain/jobs/job-schedule.ts';
import { askForUpdates } from './ask-for-updates.ts';
import { prune } from './prune.ts';
import { recordEveryStatus } from './record-statuses.ts';
import { remindPeople } from './remind.ts';
import { rescanEvidence } from './rescan-evidence.ts';
import { sendMail } from './send-mail.ts';

/**
 * What runs without a request. `run` is safe to run twice, and gives others their turn at least every 50 ms. `of` says which day
 * it goes by: the domain's, which in the example moves only by hand, or the real clock.
 */
export type Job = {
  name: string;
  of: 'the-day' | 'the-clock';
  times: JobTimes;
  run: (moment: Moment) => unknown;
};

/** In the order in which a day that is moved by hand runs those of the day: what is asked for is then reminded of. */
export const jobs: readonly Job[] = [
  {
    name: 'ask-for-updates',
    of: 'the-day',
    times: { every: 'day', fromHour: 6 },
    run: askForUpdates,
  },
  { name: 'record-statuses', of: 'the-day', times: { every: 'day', fromHour: 5 }, run: recordEveryStatus },
  // Each hour, since everybody chooses theirs; the ledger keeps it to once a day.
  { name: 'remind', of: 'the-day', times: { every: 'hour' }, run: (moment) => remindPeople(moment) },
  { name: 'send-mail', of: 'the-clock', times: { every: 'minute' }, run: sendMail },
  { name: 'prune', of: 'the-clock', times: { every: 'hour' }, run: prune },
  {
    name: 'sweep-evidence',
    of: 'the-clock',
    times: { every: 'day', fromHour: 3 },
    run: (moment) => sweepEvidence(moment.clock),
  },
  { name: 'rescan-evidence', of: 'the-clock', times: { every: 'hour' }, run: rescanEvidence },
];
