import { afterEach, expect, test, vi } from 'vitest';
import { lastTold } from '#db/administration-testing.ts';
import { closeWholePlanReading } from '#db/beside/whole-plan.ts';
import { database } from '#db/database.ts';
import { contentHashOf, standingApprovals } from '#db/reads/plans/plan-content.ts';
import { planApprovals } from '#db/schema/submissions.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { addManyActions } from '#db/seed/many-actions.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { changeWords } from '#db/submission-testing.ts';
import { juneMoment as moment } from '#db/testing.ts';
import { startCheckingApprovals, stopCheckingApprovals } from './check-approvals.ts';
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
