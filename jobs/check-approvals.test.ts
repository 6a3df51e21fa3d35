import { afterEach, describe, expect, test, vi } from 'vitest';
import { closeWholePlanReading } from '#db/beside/whole-plan.ts';
import { database } from '#db/database.ts';
import { assertFreezable } from '#db/reads/panel-reports/panel-report-freezing.ts';
import { signOffsOf } from '#db/reads/panel-reports/panel-report-rows.ts';
import { getPanelReport } from '#db/reads/panel-reports/panel-reports.ts';
import { isLargeReport } from '#db/reads/panel-reports/report-size.ts';
import { contentHashOf, standingApprovals } from '#db/reads/plans/plan-content.ts';
import { panelItems } from '#db/schema/panel-reports.ts';
import { planApprovals } from '#db/schema/submissions.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { addManyActions } from '#db/seed/many-actions.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { lastTold } from '#db/testing/administration.ts';
import { approvedReport, readNow } from '#db/testing/panel-reports.ts';
import { changeWords } from '#db/testing/submissions.ts';
import { actorOf, juneMoment as moment } from '#db/testing.ts';
import { giveItemNumbers } from '#db/writes/panel-reports/item-numbers-ahead.ts';
import { clearPanelReport } from '#db/writes/panel-reports/panel-report-sign-offs.ts';
import { writeCoveringText } from '#db/writes/panel-reports/panel-report-texts.ts';
import { checkApprovals, startCheckingApprovals, stopCheckingApprovals } from './check-approvals.ts';
import { databaseInFile } from './long-work-testing.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });
databaseInFile();
afterEach(() => {
  stopCheckingApprovals();
  closeWholePlanReading();
});

/** Straight into the table: pre-flight stops a plan with actions nobody owns. */
function approvedLargePlan(): void {
  addManyActions(planId, 200, moment);
  const contentHash = contentHashOf(planId, moment);
  for (const capacity of ['director', 'lead-member'] as const) {
    const by = { personId: personIdOf(capacity), postTitle: 'As then', approvedAt: moment.now };
    database()
      .insert(planApprovals)
      .values({ planId, capacity, contentHash, ...by })
      .run();
  }
}

async function untilVoid(): Promise<void> {
  for (let tries = 0; tries < 500 && standingApprovals(planId).length > 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('a changed word voids both approvals of a large plan right after, and the trail says what and who', async () => {
  approvedLargePlan();
  startCheckingApprovals();
  changeWords('1.1', { outcome: 'So that children wait less' });
  await untilVoid();
  expect(standingApprovals(planId)).toEqual([]);
  const because = 'Action 1.1 changed, by Assistant Director, Safeguarding and Social Care.';
  expect(database().select({ because: planApprovals.voidedBecause }).from(planApprovals).all()).toEqual([
    { because },
    { because },
  ]);
  expect(lastTold()).toMatchObject({ event: 'approval-voided', actor: personIdOf('plan-lead') });
});

test('what an end of the server left undone is done at its next start', async () => {
  approvedLargePlan();
  changeWords('1.1', { outcome: 'So that children wait less' });
  expect(standingApprovals(planId)).toHaveLength(2);
  startCheckingApprovals();
  await untilVoid();
  expect(standingApprovals(planId)).toEqual([]);
});

describe('a large panel report', () => {
  const signed = (id: string) =>
    signOffsOf(id)
      .map(({ kind }) => kind)
      .sort();
  function signedLargeReport(): string {
    addManyActions(planId, 200, moment);
    const id = approvedReport();
    expect(isLargeReport(id)).toBe(true);
    return id;
  }
  async function untilVoided(id: string): Promise<void> {
    for (let tries = 0; tries < 500 && signed(id).length > 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const otherWords = (id: string) =>
    writeCoveringText(actorOf('plan-lead'), id, 'live', { text: 'Other words.' }, 1, moment);

  test('loses both sign-offs right after a word of it changed, and says what and who', async () => {
    const id = signedLargeReport();
    startCheckingApprovals();
    otherWords(id);
    await untilVoided(id);
    expect(signed(id)).toEqual([]);
    const because = 'Covering text written, by Assistant Director, Safeguarding and Social Care.';
    expect(getPanelReport(actorOf('director'), id, moment).lastVoided).toMatchObject({ because });
    expect(lastTold()).toMatchObject({ event: 'report-sign-off-voided', actor: personIdOf('plan-lead') });
  });

  test('is never said to be void because items were numbered since', async () => {
    const id = signedLargeReport();
    otherWords(id);
    const number = database().select().from(panelItems).all().length + 1;
    const item = { recommendationId: areaIdOf(5), actionId: actionIdOf('1.1'), number };
    giveItemNumbers(actorOf('director'), id, [item], moment);
    expect(lastTold()).toMatchObject({ event: 'panel-items-numbered' });
    await checkApprovals();
    expect(signed(id)).toEqual([]);
    expect(getPanelReport(actorOf('director'), id, moment).lastVoided?.because).toContain('Covering text written');
  });

  test('keeps them when nothing of it changed', async () => {
    const id = signedLargeReport();
    await checkApprovals();
    expect(signed(id)).toEqual(['approved', 'cleared']);
  });

  test('is shown, signed and frozen by none of what was signed of other words, before that is voided', () => {
    const id = signedLargeReport();
    otherWords(id);
    expect(signed(id)).toEqual(['approved', 'cleared']);
    expect(getPanelReport(actorOf('director'), id, moment).head).toMatchObject({ state: 'draft', signOffs: [] });
    expect(() => assertFreezable(actorOf('director'), id, readNow(id), moment)).toThrow('cannot be frozen yet');
    clearPanelReport(actorOf('plan-lead'), id, readNow(id), moment);
    expect(signed(id)).toEqual(['cleared']);
  });
});
