import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { trailPosition } from '#db/reads/audit/trail-position.ts';
import { isLargePlan } from '#db/reads/plans/plan-size.ts';
import { draftedReport, readNow as readReport } from '#db/testing/panel-reports.ts';
import { changeWords } from '#db/testing/submissions.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { databaseInFile } from '#jobs/long-work-testing.ts';
import { planId } from '../seed/haringey-plan.ts';
import { addManyActions } from '../seed/many-actions.ts';
import { actorOf, juneMoment as moment } from '../testing.ts';
import { closeWholePlanReading, readWholePlan, readWholeReport } from './whole-plan.ts';
import { readNow } from './whole-plan-reads.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });
databaseInFile();
afterAll(() => closeWholePlanReading());

const lead = () => actorOf('plan-lead');
const input = { contentHash: '0'.repeat(64), why: '', minor: false };
const begun = { kind: 'on', on: '2023-06-20' } as const;
const live = { kind: 'live' } as const;

describe('a large plan, read beside', () => {
  test('is what it is when read here, and what was saved a moment ago is in it', async () => {
    addManyActions(planId, 200, moment);
    expect(isLargePlan(planId)).toBe(true);
    expect(await readWholePlan('getSubmissionPage', lead(), planId, moment)).toEqual(
      readNow('getSubmissionPage', [lead(), planId, moment]),
    );
    expect(await readWholePlan('getPreFlightPage', lead(), planId, moment)).toEqual(
      readNow('getPreFlightPage', [lead(), planId, moment]),
    );
    const before = await readWholePlan('getApprovableContent', actorOf('director'), planId, moment);
    changeWords('1.1', { outcome: 'So that children wait less' });
    const after = await readWholePlan('getApprovableContent', actorOf('director'), planId, moment);
    expect(after).toEqual(readNow('getApprovableContent', [actorOf('director'), planId, moment]));
    expect(after.contentHash).not.toBe(before.contentHash);
    const compared = await readWholePlan('getPlanComparison', lead(), planId, begun, live, moment);
    expect(compared).toEqual(readNow('getPlanComparison', [lead(), planId, begun, live, moment]));
  });

  test('is read again when somebody saves while it is read, so that what is given still stands', async () => {
    addManyActions(planId, 200, moment);
    const read = () => readWholePlan('getApprovableContent', actorOf('director'), planId, moment);
    await read();
    const reading = read();
    await pause(15);
    changeWords('1.1', { outcome: 'So that children wait less' });
    expect((await reading).readAt).toBe(trailPosition());
  });

  test('told of in a panel report is composed beside too, and is what it is when composed here', async () => {
    addManyActions(planId, 200, moment);
    const id = draftedReport(moment);
    expect(await readWholeReport('getPanelReport', lead(), id, moment)).toEqual(
      readNow('getPanelReport', [lead(), id, moment]),
    );
    expect(await readWholeReport('getSignableReport', lead(), id, moment)).toEqual(
      readNow('getSignableReport', [lead(), id, moment]),
    );
    const early = readWholeReport('assertFreezable', lead(), id, readReport(id), moment);
    await expect(early).rejects.toMatchObject({ missing: [expect.any(String), expect.any(String)] });
    await expect(readWholeReport('getPanelReport', actorOf('panel-member'), id, moment)).rejects.toThrow(NotFound);
  });

  test('is refused in the same words and classes as here', async () => {
    addManyActions(planId, 200, moment);
    const page = (actor: Actor) => readWholePlan('getPreFlightPage', actor, planId, moment);
    await expect(page(actorOf('panel-member'))).rejects.toBeInstanceOf(NotFound);
    await expect(page(actorOf('observer'))).rejects.toBeInstanceOf(NotAllowed);
    const seal = () => readWholePlan('nextVersionToSeal', lead(), planId, input, moment);
    await expect(seal()).rejects.toBeInstanceOf(NotPossible);
    await expect(seal()).rejects.toThrow('so nothing was sealed');
    const ahead = { kind: 'on', on: '2024-01-01' } as const;
    const compare = readWholePlan('getPlanComparison', lead(), planId, ahead, live, moment);
    await expect(compare).rejects.toMatchObject({ fields: [{ field: 'from' }] });
    await expect(compare).rejects.toBeInstanceOf(NotValid);
  });

  test('whose process was ended in the middle is refused once, and read by another one after', async () => {
    addManyActions(planId, 200, moment);
    const reading = readWholePlan('getPreFlightPage', lead(), planId, moment);
    closeWholePlanReading();
    await expect(reading).rejects.toThrow('The process that reads whole plans ended.');
    expect((await readWholePlan('getPreFlightPage', lead(), planId, moment)).findings.length).toBeGreaterThan(0);
  });
});

test('a plan that is not there, and a small one, are read here', async () => {
  expect(isLargePlan(planId)).toBe(false);
  await expect(readWholePlan('getPreFlightPage', lead(), 'never-was', moment)).rejects.toBeInstanceOf(NotFound);
  expect((await readWholePlan('getPreFlightPage', lead(), planId, moment)).plan.id).toBe(planId);
});
