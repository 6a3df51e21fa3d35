import { and, eq, max } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { inspectionInScope, mayOnInspection, recommendationInScope } from '#db/reads/inspections/inspection-scope.ts';
import { actionsLeftWithout } from '#db/reads/inspections/recommendation-history.ts';
import { inspections, recommendationCorrections, recommendations } from '#db/schema/inspections.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { keepRecommendationState } from '#db/writes/plans/states.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { noAreaNamed } from '#domain/inspections/inspection-wording.ts';
import type {
  AddRecommendationInput,
  ChangeRecommendationInput,
  CorrectRecommendationInput,
  SetAsideRecommendationInput,
} from '#domain/inspections/inspections.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Stale } from '#domain/policy/refusals.ts';

type Saved = { id: string; version: number };
type Verb = 'correct-recommendation' | 'set-aside-recommendation';

/** In scope, allowed, and still standing. */
function standing(actor: Actor, recommendationId: string, verb: Verb) {
  const scope = recommendationInScope(actor, recommendationId);
  if (!mayOnInspection(actor, verb, scope)) throw new NotAllowed();
  const row = database().select().from(recommendations).where(eq(recommendations.id, recommendationId)).get();
  if (!row) throw new NotFound();
  if (row.setAsideAt !== null) throw new NotPossible('This recommendation has been set aside.');
  return { row, planId: scope.planIds[0] ?? null };
}

/**
 * Puts a recommendation's words right. The old words stay, with the reason, who and when (rules §4).
 * @throws NotFound, NotAllowed; NotPossible when it has been set aside; NotValid when nothing would change
 * @throws Stale with the words that stand now, when somebody corrected it in between
 */
export function correctRecommendation(
  actor: Actor,
  recommendationId: string,
  { text, reason, version }: CorrectRecommendationInput,
  moment: Moment,
): Saved {
  return database().transaction(
    () => {
      const { row, planId } = standing(actor, recommendationId, 'correct-recommendation');
      if (row.version !== version) throw new Stale({ text: row.text }, row.version);
      if (row.text === text) {
        throw new NotValid([
          { field: 'text', words: 'The text is the same as before. Change it, or leave it as it is' },
        ]);
      }
      database()
        .insert(recommendationCorrections)
        .values({
          recommendationId,
          textBefore: row.text,
          reason,
          correctedBy: actor.personId,
          correctedAt: moment.now,
        })
        .run();
      database()
        .update(recommendations)
        .set({ text, version: version + 1 })
        .where(eq(recommendations.id, recommendationId))
        .run();
      keepRecommendationState(recommendationId, actor, 'recommendation-corrected', moment);
      recordAudit(
        {
          actor: actor.personId,
          event: 'recommendation-corrected',
          subject: { kind: 'recommendation', id: recommendationId },
          planId,
          content: { before: row.text, after: text, reason },
        },
        moment,
      );
      return { id: recommendationId, version: version + 1 };
    },
    { behavior: 'immediate' },
  );
}

/**
 * Changes what is beside the words: kind, the report's number, page, who must act, priority.
 * @param version the one the person saw
 * @throws NotFound, NotAllowed; NotPossible when it has been set aside; Stale with what stands now
 */
export function changeRecommendation(
  actor: Actor,
  recommendationId: string,
  input: ChangeRecommendationInput,
  version: number,
  moment: Moment,
): Saved {
  return database().transaction(
    () => {
      const { row, planId } = standing(actor, recommendationId, 'correct-recommendation');
      const { kind, page, priority } = row;
      const before = { kind, ref: row.ref ?? '', page, responsibleBody: row.responsibleBody ?? '', priority };
      if (row.version !== version) throw new Stale(before, row.version);
      database()
        .update(recommendations)
        .set({
          ...input,
          ref: input.ref || null,
          responsibleBody: input.responsibleBody || null,
          version: version + 1,
        })
        .where(eq(recommendations.id, recommendationId))
        .run();
      keepRecommendationState(recommendationId, actor, 'recommendation-changed', moment);
      recordAudit(
        {
          actor: actor.personId,
          event: 'recommendation-changed',
          subject: { kind: 'recommendation', id: recommendationId },
          planId,
          content: { before, after: input },
        },
        moment,
      );
      return { id: recommendationId, version: version + 1 };
    },
    { behavior: 'immediate' },
  );
}

/**
 * Sets a recommendation aside, with the reason; it is never deleted, and what answered it stays (rules §4).
 * @returns with the actions that now answer nothing that stands
 * @throws NotFound, NotAllowed; NotPossible when it has been set aside before
 */
export function setAsideRecommendation(
  actor: Actor,
  recommendationId: string,
  { reason }: SetAsideRecommendationInput,
  moment: Moment,
): Saved & { actionsLeftWithout: { id: string; ref: string; title: string }[] } {
  return database().transaction(
    () => {
      const { row, planId } = standing(actor, recommendationId, 'set-aside-recommendation');
      const version = row.version + 1;
      database()
        .update(recommendations)
        .set({ setAsideReason: reason, setAsideBy: actor.personId, setAsideAt: moment.now, version })
        .where(eq(recommendations.id, recommendationId))
        .run();
      keepRecommendationState(recommendationId, actor, 'recommendation-set-aside', moment);
      recordAudit(
        {
          actor: actor.personId,
          event: 'recommendation-set-aside',
          subject: { kind: 'recommendation', id: recommendationId },
          planId,
          content: { reason },
        },
        moment,
      );
      return { id: recommendationId, version, actionsLeftWithout: actionsLeftWithout(recommendationId) };
    },
    { behavior: 'immediate' },
  );
}

/**
 * Adds a recommendation that was missed when the report was confirmed, after the others. The sentence that the report names
 * none, if it stood, goes.
 * @throws NotFound, NotAllowed
 */
export function addRecommendation(
  actor: Actor,
  inspectionId: string,
  { ref, responsibleBody, ...input }: AddRecommendationInput,
  moment: Moment,
): Saved {
  return database().transaction(
    () => {
      const scope = inspectionInScope(actor, inspectionId);
      if (!mayOnInspection(actor, 'confirm-recommendation', scope)) throw new NotAllowed();
      const last = database()
        .select({ position: max(recommendations.position) })
        .from(recommendations)
        .where(eq(recommendations.inspectionId, inspectionId))
        .get();
      const added = database()
        .insert(recommendations)
        .values({
          inspectionId,
          position: (last?.position ?? 0) + 1,
          ref: ref || null,
          responsibleBody: responsibleBody || null,
          ...input,
        })
        .returning({ id: recommendations.id, version: recommendations.version })
        .get();
      database()
        .update(inspections)
        .set({ note: null })
        .where(and(eq(inspections.id, inspectionId), eq(inspections.note, `${noAreaNamed}.`)))
        .run();
      keepRecommendationState(added.id, actor, 'recommendation-added', moment);
      recordAudit(
        {
          actor: actor.personId,
          event: 'recommendation-added',
          subject: { kind: 'recommendation', id: added.id },
          planId: scope.planIds[0] ?? null,
          content: { inspectionId, ref, responsibleBody, ...input },
        },
        moment,
      );
      return added;
    },
    { behavior: 'immediate' },
  );
}
