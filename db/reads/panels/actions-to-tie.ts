import { and, asc, eq, ne } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { actionRecommendations, actions } from '#db/schema/plans.ts';

/** The actions under one area of a plan, by which a long list is chosen from. */
export type ActionsOfArea = { heading: string; actions: { id: string; ref: string; title: string }[] };

/** The actions that a panel's recommendation can be tied to: those not withdrawn, each under the first area it answers. No scope. */
export function actionsToTie(planId: string): ActionsOfArea[] {
  const rows = database()
    .select({ id: actions.id, ref: actions.ref, title: actions.title })
    .from(actions)
    .where(and(eq(actions.planId, planId), ne(actions.stage, 'withdrawn')))
    .orderBy(asc(actions.position))
    .all();
  const answers = database()
    .select({ actionId: actionRecommendations.actionId, recommendationId: actionRecommendations.recommendationId })
    .from(actionRecommendations)
    .innerJoin(actions, and(eq(actions.id, actionRecommendations.actionId), eq(actions.planId, planId)))
    .all();
  const areas = recommendationsOfPlan(planId);
  const places = new Map(areas.map(({ id }, place) => [id, place]));
  const placeOf = new Map<string, number>();
  for (const { actionId, recommendationId } of answers) {
    const place = places.get(recommendationId) ?? areas.length;
    placeOf.set(actionId, Math.min(place, placeOf.get(actionId) ?? place));
  }
  const under = (place: number) => rows.filter(({ id }) => (placeOf.get(id) ?? areas.length) === place);
  return [
    ...areas.map(({ text }, place) => ({ heading: `Area ${place + 1}: ${text}`, actions: under(place) })),
    { heading: 'No area', actions: under(areas.length) },
  ].filter((area) => area.actions.length > 0);
}
