import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { database } from '#db/database.ts';
import { withBytes } from '#db/kept-bytes.ts';
import { verifyAuditChain } from '#db/reads/audit/audit-chain.ts';
import { sealingUnderWay } from '#db/reads/jobs/long-jobs.ts';
import { standingApprovals } from '#db/reads/plans/plan-content.ts';
import { personRoles } from '#db/schema/person-roles.ts';
import { planVersionFiles, planVersions } from '#db/schema/submissions.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { approveTwice, changeWords, sealing } from '#db/testing/submissions.ts';
import { actorOf, juneMoment as moment } from '#db/testing.ts';
import { startNextLongJob } from '#db/writes/jobs/long-job-runs.ts';
import { askForSealing, cancelLongJob, tryLongJobAgain } from '#db/writes/jobs/long-jobs.ts';
import { NotAllowed, NotFound, NotPossible } from '#domain/policy/refusals.ts';
import { startLongWork, stopLongWork } from './long-work.ts';
import { databaseInFile, ended, jobOf, until } from './long-work-testing.ts';
import { sealVersion } from './seal-version.ts';
import { wordsOfFault } from './work-faults.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });
databaseInFile();

const lead = () => actorOf('plan-lead');
const ask = () => askForSealing(lead(), planId, sealing(), 1, moment).id;
const kept = () => [
  database().select({ id: planVersions.id }).from(planVersions).all().length,
  database().select({ form: planVersionFiles.form }).from(planVersionFiles).all().length,
  standingApprovals(planId).length,
];
const nothing = [0, 0, 2];
const whole = [1, 6, 0];

function nextSealing() {
  const job = startNextLongJob(moment);
  if (job?.kind !== 'plan-sealing') throw new Error('No sealing waits.');
  return job;
}

describe('a sealing, asked for as a job', () => {
  test('counts each document as it is written, and seals all of it or nothing', async () => {
    approveTwice();
    startLongWork();
    const id = ask();
    const seen = new Set<string>();
    const row = await until(id, (now) => {
      if (now.unitWords) seen.add(now.unitWords);
      expect([nothing, whole]).toContainEqual(kept());
      return ended(now);
    });
    expect(row).toMatchObject({ state: 'done', unitsDone: 8, unitsTotal: 8, error: null });
    expect(seen.size).toBeGreaterThan(2);
    expect(kept()).toEqual(whole);
    for (const { bytes, sha256, size } of database().select().from(planVersionFiles).all().map(withBytes)) {
      expect([createHash('sha256').update(bytes).digest('hex'), bytes.length]).toEqual([sha256, size]);
    }
    // The process carries the trail's chain on with the installation's own secret.
    expect(verifyAuditChain().firstBad).toBeNull();
  });

  test('seals nothing when a word changes while the documents are written, and says so', async () => {
    approveTwice();
    startLongWork();
    const id = ask();
    await until(id, ({ unitsDone }) => unitsDone > 0);
    changeWords('1.1', { outcome: 'So that children wait less' });
    const row = await until(id, ended);
    expect([row.state, row.error]).toEqual([
      'failed',
      'The plan changed after you opened this page, so nothing was sealed. Read it again.',
    ]);
    expect(kept()).toEqual([0, 0, 0]);
  });

  test('names each approval that is missing when its turn comes', async () => {
    approveTwice();
    const id = ask();
    database().$client.exec("update plan_approvals set voided_at = 'then', voided_because = 'Mended by hand'");
    startLongWork();
    expect((await until(id, ended)).error?.split('\n')).toEqual([
      'This plan cannot be sealed yet.',
      'The director has not approved this content.',
      'The lead member has not approved this content.',
    ]);
  });

  test('cancelled before its last step has sealed nothing, and can be asked for again', async () => {
    approveTwice();
    startLongWork();
    const id = ask();
    await until(id, ({ unitsDone }) => unitsDone > 0);
    cancelLongJob(lead(), id, moment);
    const again = ask();
    expect((await until(again, ended)).state).toBe('done');
    expect(jobOf(id).state).toBe('cancelled');
    expect(kept()).toEqual(whole);
  });

  test('cancelled while its last step begins has sealed nothing', async () => {
    approveTwice();
    const id = ask();
    const job = nextSealing();
    const sealed = sealVersion(job, moment, (done) => {
      if (done === 7) cancelLongJob(lead(), id, moment);
    });
    await expect(sealed).rejects.toThrow(expect.objectContaining({ name: 'NoLongerWanted' }));
    expect([jobOf(id).state, kept()]).toEqual(['cancelled', nothing]);
  });

  test('is begun anew after an end of the server, and fails with a sentence after the second', async () => {
    approveTwice();
    startLongWork();
    const id = ask();
    for (const state of ['waiting', 'failed']) {
      await until(id, ({ unitsDone }) => unitsDone > 0);
      stopLongWork();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect([jobOf(id).state, kept()]).toEqual(['running', nothing]);
      startLongWork();
      if (state === 'failed') expect(jobOf(id).state).toBe('failed');
    }
    expect(jobOf(id).error).toBe('The server stopped twice while this was being made. Try again.');
    tryLongJobAgain(lead(), id, moment);
    expect((await until(id, ended)).state).toBe('done');
    expect(kept()).toEqual(whole);
  });

  test('on a full disk seals nothing and says so, and goes through once there is room', async () => {
    approveTwice();
    ask();
    const job = nextSealing();
    const client = database().$client;
    client.pragma(`max_page_count = ${(client.pragma('page_count', { simple: true }) as number) + 40}`);
    const error = await sealVersion(job, moment, () => {}).catch((reason: unknown) => reason);
    expect(wordsOfFault(error, job.kind)).toBe(
      'The server has no room left, so nothing was sealed. Tell your administrator, then try again.',
    );
    expect([jobOf(job.id).state, kept()]).toEqual(['running', nothing]);
    client.pragma('max_page_count = 1073741823');
    await sealVersion(job, moment, () => {});
    expect([jobOf(job.id).state, kept()]).toEqual(['done', whole]);
  });

  test('is refused to whoever lost the plan in between', async () => {
    approveTwice();
    const id = ask();
    database().update(personRoles).set({ endedAt: moment.now }).run();
    startLongWork();
    expect((await until(id, ended)).error).toBe('You may no longer seal this plan, so nothing was sealed.');
    expect(kept()).toEqual(nothing);
  });
});

describe('who may', () => {
  test('ask for it: those who may seal, and one at a time', () => {
    approveTwice();
    const asks = (who: string) => () => askForSealing(actorOf(who), planId, sealing(), 1, moment);
    expect(asks('observer')).toThrow(NotAllowed);
    expect(asks('designated-doctor')).toThrow(NotFound);
    expect(asks('director')).not.toThrow();
    expect(asks('plan-lead')).toThrow(NotPossible);
  });

  test('know of it: everybody that it is under way, who asked how far it is', () => {
    approveTwice();
    const id = ask();
    expect(sealingUnderWay(lead(), planId)).toMatchObject({ id, state: 'waiting' });
    expect(sealingUnderWay(actorOf('director'), planId)).toMatchObject({ id: null, state: 'waiting', error: null });
    cancelLongJob(lead(), id, moment);
    expect(sealingUnderWay(lead(), planId)).toBeNull();
  });
});
