import fs from 'node:fs';
import { eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { database } from '#db/database.ts';
import { checkedResult, resultFile } from '#db/long-job-files.ts';
import { getLongJob, getLongJobResult } from '#db/reads/jobs/long-jobs.ts';
import { longJobs } from '#db/schema/jobs.ts';
import { personRoles } from '#db/schema/person-roles.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { actorOf, juneMoment as moment } from '#db/testing.ts';
import { startNextLongJob } from '#db/writes/jobs/long-job-runs.ts';
import { askForExport, cancelLongJob, tryLongJobAgain } from '#db/writes/jobs/long-jobs.ts';
import type { ExportForm } from '#domain/jobs/long-jobs.ts';
import { NotFound, NotPossible, TooMany } from '#domain/policy/refusals.ts';
import { startLongWork, stopLongWork } from './long-work.ts';
import { databaseInFile, ended, jobOf, until } from './long-work-testing.ts';
import { prune } from './prune.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

databaseInFile();

const lead = () => actorOf('plan-lead');
const ask = (form: ExportForm = 'json') => askForExport(lead(), planId, { form }, moment).id;
const job = jobOf;

describe('a form of the plan, asked for as a job', () => {
  test('is written in a process of its own and kept with its fingerprint', async () => {
    startLongWork();
    const id = ask('pdf');
    const row = await until(id, ended);
    expect(row).toMatchObject({ state: 'done', unitsDone: 3, unitsTotal: 3, error: null });
    const { fileName, mediaType, sha256 } = getLongJobResult(lead(), id);
    expect([fileName.endsWith('.pdf'), mediaType]).toEqual([true, 'application/pdf']);
    const bytes = fs.readFileSync(await checkedResult(id, sha256));
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    fs.appendFileSync(resultFile(id, sha256), 'x');
    await expect(checkedResult(id, sha256)).rejects.toThrow('not what was written');
  });

  test('of all forms counts each form as it is done, and is one file', async () => {
    startLongWork();
    const id = ask('all');
    const seen = new Set<number>();
    const row = await until(id, (now) => {
      seen.add(now.unitsDone);
      return ended(now);
    });
    expect(row).toMatchObject({ state: 'done', unitsTotal: 8, unitsDone: 8 });
    expect([...seen].sort((one, other) => one - other)).toEqual([...seen]);
    expect(seen.size).toBeGreaterThan(2);
    expect(row.fileName).toMatch(/\.zip$/);
  });

  test('runs one after another, the oldest first', async () => {
    const [first, second] = [ask(), ask('csv')];
    startLongWork();
    await until(first, ended);
    expect(['waiting', 'running']).toContain(job(second).state);
    expect((await until(second, ended)).state).toBe('done');
  });

  test('is refused to whoever lost the plan in between', async () => {
    const id = ask();
    const theirs = eq(personRoles.personId, personIdOf('plan-lead'));
    database().update(personRoles).set({ endedAt: moment.now }).where(theirs).run();
    startLongWork();
    const row = await until(id, ended);
    expect([row.state, row.error]).toEqual(['failed', 'You may no longer take this plan away, or it is gone.']);
  });
});

describe('an end of the server', () => {
  test('in the middle leaves the job to be begun anew at the next start', async () => {
    startLongWork();
    const id = ask('all');
    await until(id, (row) => row.unitsDone > 0);
    stopLongWork();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(job(id).state).toBe('running');
    startLongWork();
    expect((await until(id, ended)).state).toBe('done');
  });

  test('twice in the middle fails the job with a sentence, and it can be tried again', async () => {
    const id = ask();
    for (const _ of [1, 2]) {
      startNextLongJob(moment);
      startLongWork();
      stopLongWork();
    }
    expect(job(id)).toMatchObject({
      state: 'failed',
      error: 'The server stopped twice while this was being made. Try again.',
    });
    tryLongJobAgain(lead(), id, moment);
    startLongWork();
    expect((await until(id, ended)).state).toBe('done');
  });
});

describe('cancelling', () => {
  test('ends the process at once, and the next job has its turn', async () => {
    startLongWork();
    const [first, second] = [ask('all'), ask('csv')];
    await until(first, (row) => row.state === 'running');
    cancelLongJob(lead(), first, moment);
    expect(job(first).state).toBe('cancelled');
    expect((await until(second, ended)).state).toBe('done');
    expect(job(first).state).toBe('cancelled');
    expect(() => getLongJobResult(lead(), first)).toThrow(NotFound);
  });

  test('is not possible once it has ended', async () => {
    startLongWork();
    const id = ask();
    await until(id, ended);
    expect(() => cancelLongJob(lead(), id, moment)).toThrow(NotPossible);
    expect(() => tryLongJobAgain(lead(), id, moment)).toThrow(NotPossible);
  });
});

describe('who may', () => {
  test('only who asked knows of a job', () => {
    const id = ask();
    for (const who of ['director', 'administrator', 'second-plan-lead']) {
      expect(() => getLongJob(actorOf(who), id)).toThrow(NotFound);
      expect(() => cancelLongJob(actorOf(who), id, moment)).toThrow(NotFound);
      expect(() => getLongJobResult(actorOf(who), id)).toThrow(NotFound);
    }
  });

  test('ask for one: those who may take the plan away, by what they see of it', () => {
    const asks = (who: string) => () => askForExport(actorOf(who), planId, { form: 'csv' }, moment);
    for (const who of ['director', 'observer', 'owner', 'clerk']) expect(asks(who)).not.toThrow();
    expect(asks('administrator')).toThrow(NotFound);
    expect(asks('corporate-parenting-member')).toThrow(NotFound);
    expect(() => askForExport(lead(), 'unknown', { form: 'csv' }, moment)).toThrow(NotFound);
  });

  test('nobody has more than one running and three waiting', () => {
    const ids = [ask(), ask(), ask(), ask()];
    expect(ask).toThrow(TooMany);
    cancelLongJob(lead(), ids[0] ?? '', moment);
    expect(ask).not.toThrow();
    expect(() => tryLongJobAgain(lead(), ids[0] ?? '', moment)).toThrow(TooMany);
  });
});

test('a result is kept for 24 hours, then its row and its file go', async () => {
  startLongWork();
  const id = ask();
  const { finishedAt } = await until(id, ended);
  stopLongWork();
  const file = resultFile(id, getLongJobResult(lead(), id).sha256);
  const after = (hours: number) => ({
    ...moment,
    clock: new Date(Date.parse(finishedAt ?? '') + hours * 3_600_000).toISOString(),
  });
  await prune(after(23.9));
  expect(fs.existsSync(file)).toBe(true);
  await prune(after(24.1));
  expect(fs.existsSync(file)).toBe(false);
  expect(database().select().from(longJobs).all()).toEqual([]);
});
