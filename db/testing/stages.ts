import { eq } from 'drizzle-orm';
import type { Stage } from '#domain/vocabulary.ts';
import { database } from '../database.ts';
import { newId } from '../new-id.ts';
import { evidence } from '../schema/evidence.ts';
import { actions, milestones } from '../schema/plans.ts';
import { progressUpdates } from '../schema/progress-updates.ts';
import { reChecks, stageChanges } from '../schema/stage-changes.ts';
import { personIdOf } from '../seed/people-rows.ts';
import { juneMoment as moment } from '../testing.ts';

/* For tests only: an action as it must stand before an act can be tried on it. */

/** Puts an action at a stage with everything the guards could ask for; verified or embedded comes with its re-checks, due today. */
export function putAtStage(actionId: string, stage: Stage): void {
  const db = database();
  db.update(milestones).set({ doneOn: '2023-06-01' }).where(eq(milestones.actionId, actionId)).run();
  addEvidence(actionId);
  if (stage === 'verified' || stage === 'embedded' || stage === 'closed') addVerification(actionId, stage);
  if (stage === 'withdrawn') addChange(actionId, 'withdraw', 'in-progress', 'withdrawn');
  db.update(actions).set({ stage }).where(eq(actions.id, actionId)).run();
}

function planOf(actionId: string): string {
  return database().select({ id: actions.planId }).from(actions).where(eq(actions.id, actionId)).get()?.id ?? '';
}

function addChange(
  actionId: string,
  act: (typeof stageChanges.$inferInsert)['act'],
  fromStage: Stage,
  toStage: Stage,
): string {
  const id = newId();
  const planId = planOf(actionId);
  const by = personIdOf('checker');
  const when = { at: '2023-03-30T09:00:00.000Z', onDate: '2023-03-30' };
  database()
    .insert(stageChanges)
    .values({
      id,
      actionId,
      planId,
      act,
      fromStage,
      toStage,
      reason: 'As it was',
      sampled: 'Ten',
      found: 'Ten',
      by,
      ...when,
    })
    .run();
  return id;
}

function addVerification(actionId: string, stage: Stage): void {
  const verificationId = addChange(actionId, 'verify', 'delivered', 'verified');
  const done =
    stage === 'verified' ? {} : { doneOn: moment.today, outcome: 'passed' as const, by: personIdOf('checker') };
  database()
    .insert(reChecks)
    .values({ actionId, verificationId, number: 1, dueOn: moment.today, ...done })
    .run();
}

/** One link as evidence, neither rejected nor expired. */
export function addEvidence(actionId: string): void {
  database()
    .insert(evidence)
    .values({
      actionId,
      planId: planOf(actionId),
      kind: 'link',
      title: 'Report of the case system',
      url: 'https://example.invalid/report',
      addedBy: personIdOf('owner'),
      addedAt: moment.now,
    })
    .run();
}

/** An update that waits to be cleared, proposing a stage. @returns its id */
export function addUpdate(
  actionId: string,
  proposedStage: 'not-started' | 'in-progress' | 'delivered',
  difference = 'Nine children know.',
): string {
  const id = newId();
  database()
    .insert(progressUpdates)
    .values({
      id,
      actionId,
      postedBy: personIdOf('owner'),
      postTitle: 'Service Manager, Permanence',
      declaredRag: 'green',
      done: 'Done.',
      difference,
      proposedStage,
      postedAt: '2023-06-30T08:10:00.000Z',
    })
    .run();
  return id;
}
