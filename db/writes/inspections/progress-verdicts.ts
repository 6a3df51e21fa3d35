import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { inspectionInScope, mayOnInspection, recommendationInScope } from '#db/reads/inspections/inspection-scope.ts';
import { inspections, recommendations } from '#db/schema/inspections.ts';
import { progressVerdicts } from '#db/schema/themes.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { dayOfInspection } from '#domain/inspections/inspection-order.ts';
import { judgeVerdictDate, type ProgressVerdictInput } from '#domain/inspections/progress-verdicts.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';

function recordable(actor: Actor, recommendationId: string) {
  const scope = recommendationInScope(actor, recommendationId);
  if (!mayOnInspection(actor, 'record-progress-verdict', scope)) throw new NotAllowed();
  return scope;
}

/** Held here, this person's to read, and not the inspection that named it. */
function assertAnother(actor: Actor, inspectionId: string, namedBy: string): void {
  const field = 'inspectionId';
  if (inspectionId === namedBy) {
    throw new NotValid([{ field, words: 'Choose a later inspection than the one that named it' }]);
  }
  try {
    inspectionInScope(actor, inspectionId);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    throw new NotValid([{ field, words: 'Choose an inspection from the list' }]);
  }
}

/**
 * Records what a later inspection or visit said of a recommendation, in its words (rules §4).
 * @throws NotFound, NotAllowed; NotPossible when the recommendation was set aside; NotValid for an unknown inspection, or a day to
 *   come or before the recommendation was named
 */
export function recordProgressVerdict(
  actor: Actor,
  recommendationId: string,
  input: ProgressVerdictInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const { planIds } = recordable(actor, recommendationId);
    const named = database()
      .select({ setAsideAt: recommendations.setAsideAt, inspection: inspections })
      .from(recommendations)
      .innerJoin(inspections, eq(inspections.id, recommendations.inspectionId))
      .where(eq(recommendations.id, recommendationId))
      .get();
    if (!named) throw new NotFound();
    if (named.setAsideAt) throw new NotPossible('This recommendation has been set aside.');
    if (input.inspectionId) assertAnother(actor, input.inspectionId, named.inspection.id);
    judgeVerdictDate(input.saidOn, dayOfInspection(named.inspection), moment.today);
    const verdict = database()
      .insert(progressVerdicts)
      .values({ recommendationId, ...input, recordedBy: actor.personId, recordedAt: moment.now })
      .returning({ id: progressVerdicts.id })
      .get();
    recordAudit(
      {
        actor: actor.personId,
        event: 'progress-verdict-recorded',
        subject: { kind: 'recommendation', id: recommendationId },
        planId: planIds[0] ?? null,
        content: input,
      },
      moment,
    );
    return verdict;
  });
}

/** Takes back a verdict that was noted by mistake; it stays on record with the reason. @throws NotFound, NotAllowed, NotPossible */
export function takeBackProgressVerdict(
  actor: Actor,
  verdictId: string,
  reason: string,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const verdict = database().select().from(progressVerdicts).where(eq(progressVerdicts.id, verdictId)).get();
    if (!verdict) throw new NotFound();
    const { planIds } = recordable(actor, verdict.recommendationId);
    if (verdict.takenBackAt) throw new NotPossible('This was taken back already.');
    database()
      .update(progressVerdicts)
      .set({ takenBackReason: reason, takenBackBy: actor.personId, takenBackAt: moment.now })
      .where(eq(progressVerdicts.id, verdictId))
      .run();
    recordAudit(
      {
        actor: actor.personId,
        event: 'progress-verdict-taken-back',
        subject: { kind: 'recommendation', id: verdict.recommendationId },
        planId: planIds[0] ?? null,
        content: { words: verdict.words, reason },
      },
      moment,
    );
    return { id: verdictId };
  });
}
