import { and, asc, desc, eq, gte, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { standingEvidence } from '#db/reads/evidence/standing-evidence.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { recommendations } from '#db/schema/inspections.ts';
import { postHoldings } from '#db/schema/people.ts';
import { actionRecommendations, actions, milestones } from '#db/schema/plans.ts';
import { reChecks, stageChanges } from '#db/schema/stage-changes.ts';
import type { StageFacts } from '#domain/actions/stage-guards.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import type { Stage } from '#domain/vocabulary.ts';

/* What the guards of rules §2 look at. No scope: the caller has checked it. */

export type Named = { id: string; name: string };
export type GuardFacts = StageFacts & { leftWithout: readonly Named[] };

/** The re-checks of the present verification, in order. */
export function standingReChecks(actionId: string) {
  return database()
    .select()
    .from(reChecks)
    .where(and(eq(reChecks.actionId, actionId), isNull(reChecks.voidedAt)))
    .orderBy(asc(reChecks.dueOn), asc(reChecks.number))
    .all();
}

function stageBeforeWithdrawal(actionId: string): Exclude<Stage, 'withdrawn'> | null {
  const last = database()
    .select({ from: stageChanges.fromStage })
    .from(stageChanges)
    .where(and(eq(stageChanges.actionId, actionId), eq(stageChanges.act, 'withdraw')))
    .orderBy(desc(stageChanges.at), sql`rowid desc`)
    .limit(1)
    .get();
  return last === undefined || last.from === 'withdrawn' ? null : last.from;
}

/** Recommendations that no other action of the plan answers that is not withdrawn; those set aside do not count. */
function leftWithout(actionId: string, planId: string): Named[] {
  const other = alias(actionRecommendations, 'other_answer');
  const answeredElsewhere = database()
    .select({ one: sql`1` })
    .from(other)
    .innerJoin(actions, eq(actions.id, other.actionId))
    .where(
      and(
        eq(other.recommendationId, actionRecommendations.recommendationId),
        ne(other.actionId, actionId),
        eq(actions.planId, planId),
        ne(actions.stage, 'withdrawn'),
      ),
    );
  const left = new Set(
    database()
      .select({ id: actionRecommendations.recommendationId })
      .from(actionRecommendations)
      .innerJoin(
        recommendations,
        and(eq(recommendations.id, actionRecommendations.recommendationId), isNull(recommendations.setAsideAt)),
      )
      .where(and(eq(actionRecommendations.actionId, actionId), sql`not exists ${answeredElsewhere}`))
      .all()
      .map((row) => row.id),
  );
  return recommendationsOfPlan(planId)
    .map(({ id, text }, place) => ({ id, name: `area ${place + 1}, ‘${text}’,` }))
    .filter(({ id }) => left.has(id));
}

/**
 * One action as the guards see it. `impactStatement` is what the update to be cleared says of the difference made; left out, that of the
 * newest update that was not returned.
 */
export function stageFactsOf(actionId: string, today: string, impactStatement?: string): GuardFacts {
  const action = database()
    .select({ stage: actions.stage, planId: actions.planId })
    .from(actions)
    .where(eq(actions.id, actionId))
    .get();
  if (!action) throw new NotFound();
  const left = action.stage === 'withdrawn' ? [] : leftWithout(actionId, action.planId);
  return {
    stage: action.stage,
    today,
    impactStatement: impactStatement ?? latestDifference(actionId),
    evidence: standingEvidence(actionId, today),
    milestones: database()
      .select()
      .from(milestones)
      .where(eq(milestones.actionId, actionId))
      .orderBy(asc(milestones.position))
      .all(),
    reChecks: standingReChecks(actionId).map(({ dueOn, outcome, doneOn }) => ({
      dueOn,
      passedOn: outcome === 'passed' ? doneOn : null,
    })),
    stageBeforeWithdrawal: action.stage === 'withdrawn' ? stageBeforeWithdrawal(actionId) : null,
    leftWithout: left,
    leftWithoutAction: left.map(({ name }) => name),
  };
}

function latestDifference(actionId: string): string {
  const row = database()
    .$client.prepare(
      `select u.difference from progress_updates u left join update_clearings c on c.progress_update_id = u.id
       where u.action_id = ? and coalesce(c.decision, 'cleared') = 'cleared' order by u.posted_at desc, u.rowid desc limit 1`,
    )
    .pluck()
    .get(actionId);
  return typeof row === 'string' ? row : '';
}

/** Everyone who held or deputised for the action's posts since it was last re-opened: none of them verifies it (rules §6). */
export function heldSinceReopened(actionId: string): string[] {
  const action = database()
    .select({ owner: actions.ownerPostId, deputy: actions.deputyPostId, reopenedAt: actions.reopenedAt })
    .from(actions)
    .where(eq(actions.id, actionId))
    .get();
  const postIds = [action?.owner, action?.deputy].filter((post) => typeof post === 'string');
  if (!action || postIds.length === 0) return [];
  const since = action.reopenedAt === null ? undefined : dateInLondon(action.reopenedAt);
  return database()
    .selectDistinct({ personId: postHoldings.personId })
    .from(postHoldings)
    .where(
      and(
        inArray(postHoldings.postId, postIds),
        since === undefined ? undefined : or(isNull(postHoldings.untilOn), gte(postHoldings.untilOn, since)),
      ),
    )
    .all()
    .map((row) => row.personId);
}
