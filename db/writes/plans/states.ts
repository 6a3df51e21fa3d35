import { isDeepStrictEqual } from 'node:util';
import { desc, eq, or, type SQL, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { standingActions, standingPlans, standingRecommendations } from '#db/reads/actions/standing-facts.ts';
import { recommendations } from '#db/schema/inspections.ts';
import { actions, plans } from '#db/schema/plans.ts';
import { actionStates, planStates, recommendationStates } from '#db/schema/states.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { ActionStateEvent, PlanStateEvent, RecommendationStateEvent } from '#domain/plans/kept-states.ts';

/** Who did it; null: the system. */
type By = { personId: string } | null;

/**
 * Keeps how an action stands after a change, inside the transaction that changed it. Every write that changes an action, its
 * milestones or what it answers ends with this, as the last thing before its audit row; a test compares the newest state with the rows
 * after every write. Nothing is kept when nothing of the kept facts is another than before.
 */
export function keepActionState(actionId: string, by: By, event: ActionStateEvent, moment: Moment): void {
  keepActions(eq(actions.id, actionId), by, event, moment);
}

/** The same for a plan's own facts: title, dates, who oversees it, what its clock needs. */
export function keepPlanState(planId: string, by: By, event: PlanStateEvent, moment: Moment): void {
  keepPlans(eq(plans.id, planId), by, event, moment);
}

/** The same for a recommendation: its words, what stands beside them, whether it was set aside. */
export function keepRecommendationState(
  recommendationId: string,
  by: By,
  event: RecommendationStateEvent,
  moment: Moment,
): void {
  const [standing] = standingRecommendations(eq(recommendations.id, recommendationId)).values();
  if (!standing) return;
  const last = database()
    .select({ facts: recommendationStates.facts })
    .from(recommendationStates)
    .where(eq(recommendationStates.recommendationId, recommendationId))
    .orderBy(desc(recommendationStates.at), sql`rowid desc`)
    .limit(1)
    .get();
  if (isDeepStrictEqual(last?.facts, standing.facts)) return;
  const row = { recommendationId, at: moment.now, byPersonId: by?.personId ?? null, event };
  database()
    .insert(recommendationStates)
    .values({ ...row, ...standing })
    .run();
}

/** A post has another title: every action it owns or deputises for, and every plan it oversees, stands in other words. */
export function keepStatesOfPost(postId: string, by: By, moment: Moment): void {
  keepActions(or(eq(actions.ownerPostId, postId), eq(actions.deputyPostId, postId)), by, 'post-renamed', moment);
  keepPlans(eq(plans.overseenByPostId, postId), by, 'post-renamed', moment);
}

function keepActions(where: SQL | undefined, by: By, event: ActionStateEvent, moment: Moment): void {
  for (const [actionId, { planId, facts }] of standingActions(where)) {
    const last = database()
      .select({ facts: actionStates.facts })
      .from(actionStates)
      .where(eq(actionStates.actionId, actionId))
      .orderBy(desc(actionStates.at), sql`rowid desc`)
      .limit(1)
      .get();
    if (isDeepStrictEqual(last?.facts, facts)) continue;
    const row = { actionId, planId, at: moment.now, byPersonId: by?.personId ?? null, event, facts };
    database().insert(actionStates).values(row).run();
  }
}

function keepPlans(where: SQL | undefined, by: By, event: PlanStateEvent, moment: Moment): void {
  for (const [planId, facts] of standingPlans(where)) {
    const last = database()
      .select({ facts: planStates.facts })
      .from(planStates)
      .where(eq(planStates.planId, planId))
      .orderBy(desc(planStates.at), sql`rowid desc`)
      .limit(1)
      .get();
    if (isDeepStrictEqual(last?.facts, facts)) continue;
    database()
      .insert(planStates)
      .values({ planId, at: moment.now, byPersonId: by?.personId ?? null, event, facts })
      .run();
  }
}
