import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { standingReChecks } from '#db/reads/actions/stage-facts.ts';
import { reChecks, stageChanges } from '#db/schema/stage-changes.ts';
import { reCheckSchedule } from '#domain/actions/re-checks.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';

/* The rows of re-checks, as parts of the acts on an action's stage. */

/** Sets the re-checks of a verification made today: so many months later each, in whole months. */
export function setReChecks(actionId: string, verificationId: string, months: readonly number[], moment: Moment): void {
  reCheckSchedule(moment.today, months).forEach((dueOn, place) => {
    database()
      .insert(reChecks)
      .values({ actionId, verificationId, number: place + 1, dueOn })
      .run();
  });
}

function nextReCheck(actionId: string) {
  return standingReChecks(actionId).find((reCheck) => reCheck.outcome === null);
}

/** Marks the next re-check as passed. That there is one and that it is due was the guard's to say. */
export function passReCheckRow(actor: Actor, actionId: string, note: string, moment: Moment): void {
  const next = nextReCheck(actionId);
  if (!next) return;
  const done = { doneOn: moment.today, outcome: 'passed' as const, note, by: actor.personId };
  database().update(reChecks).set(done).where(eq(reChecks.id, next.id)).run();
}

/** Marks the next re-check as failed; after the last one, a look that nobody had set is kept as one more. */
export function failReCheckRow(actor: Actor, actionId: string, note: string, moment: Moment): void {
  const done = { doneOn: moment.today, outcome: 'failed' as const, note, by: actor.personId };
  const standing = standingReChecks(actionId);
  const next = standing.find((reCheck) => reCheck.outcome === null);
  if (next) {
    database().update(reChecks).set(done).where(eq(reChecks.id, next.id)).run();
    return;
  }
  const verificationId = standing.at(-1)?.verificationId ?? latestVerification(actionId);
  if (!verificationId) return;
  database()
    .insert(reChecks)
    .values({ actionId, verificationId, number: standing.length + 1, dueOn: moment.today, ...done })
    .run();
}

function latestVerification(actionId: string): string | undefined {
  const found = database()
    .select({ id: stageChanges.id, act: stageChanges.act })
    .from(stageChanges)
    .where(eq(stageChanges.actionId, actionId))
    .all();
  return found.findLast((change) => change.act === 'verify')?.id;
}
