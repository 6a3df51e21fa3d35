import { beforeEach, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getLongJob, listOwnLongJobs } from '#db/reads/jobs/long-jobs.ts';
import { longJobs } from '#db/schema/jobs.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { endedAt } from '#domain/jobs/long-jobs.ts';
import { askForExport } from './long-jobs.ts';

beforeEach(() => void freshDatabase());

test('what is asked for on the example’s day says that day, and that it ended as much later as it took', () => {
  const lead = actorOf('plan-lead');
  const { id } = askForExport(lead, planId, { form: 'pdf' }, moment);
  expect(getLongJob(lead, id)).toMatchObject({ askedAt: moment.now, createdAt: moment.clock });
  expect(listOwnLongJobs(lead).map(({ askedAt }) => askedAt)).toEqual([moment.now]);
  expect(endedAt(getLongJob(lead, id))).toBeNull();
  const finishedAt = '2026-10-05T09:02:30.000Z';
  database().update(longJobs).set({ state: 'cancelled', finishedAt }).run();
  expect(endedAt(getLongJob(lead, id))).toBe('2023-06-30T08:22:30.000Z');
});

test('of a job that was kept before its day was, the clock is told', () => {
  const lead = actorOf('plan-lead');
  const { id } = askForExport(lead, planId, { form: 'pdf' }, moment);
  database().update(longJobs).set({ askedAt: null }).run();
  expect(getLongJob(lead, id).askedAt).toBe(moment.clock);
});
