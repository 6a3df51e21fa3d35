import { asc, sql } from 'drizzle-orm';
import { standingActions, standingPlans, standingRecommendations } from '#db/reads/actions/standing-facts.ts';
import { database } from '../database.ts';
import { actionStates, planStates, recommendationStates } from '../schema/states.ts';

/* For tests only: what is kept of every action, plan and recommendation beside how it stands. */

type Facts = Record<'actions' | 'plans' | 'recommendations', Record<string, unknown>>;

/** The newest state kept of each thing, by its id. */
export function newestStates(): Facts {
  const inOrder = [asc(sql`at`), asc(sql`rowid`)];
  const db = database();
  return {
    actions: Object.fromEntries(
      db
        .select()
        .from(actionStates)
        .orderBy(...inOrder)
        .all()
        .map(({ actionId, facts }) => [actionId, facts]),
    ),
    plans: Object.fromEntries(
      db
        .select()
        .from(planStates)
        .orderBy(...inOrder)
        .all()
        .map(({ planId, facts }) => [planId, facts]),
    ),
    recommendations: Object.fromEntries(
      db
        .select()
        .from(recommendationStates)
        .orderBy(...inOrder)
        .all()
        .map(({ recommendationId, facts }) => [recommendationId, facts]),
    ),
  };
}

/** Each thing as its rows stand now. */
export function standingNow(): Facts {
  const facts = <T extends { facts: unknown }>(found: Map<string, T>) =>
    Object.fromEntries([...found].map(([id, { facts: own }]) => [id, own]));
  return {
    actions: facts(standingActions(undefined)),
    plans: Object.fromEntries(standingPlans(undefined)),
    recommendations: facts(standingRecommendations(undefined)),
  };
}
