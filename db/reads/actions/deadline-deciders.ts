import { asc, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { routedActions } from '#db/reads/panels/routed-recommendations.ts';
import { deadlineDeciders } from '#db/schema/deadline-changes.ts';
import { panels } from '#db/schema/panels.ts';
import type { DeadlineDecider } from '#domain/actions/deadline-changes.ts';

/* Who decides new dates. No scope: the caller has checked it. */

export function deadlineDeciderOf(planId: string): DeadlineDecider {
  const set = database()
    .select({ decidedBy: deadlineDeciders.decidedBy })
    .from(deadlineDeciders)
    .where(eq(deadlineDeciders.planId, planId))
    .get();
  return set?.decidedBy ?? 'plan-lead';
}

/** The panels an action is routed to through a recommendation it answers, whatever they are shown. */
export function panelsOfAction(actionId: string): { id: string; name: string }[] {
  const routed = routedActions();
  return database()
    .selectDistinct({ id: panels.id, name: panels.name })
    .from(routed)
    .innerJoin(panels, eq(panels.id, routed.panelId))
    .where(eq(routed.actionId, actionId))
    .orderBy(asc(panels.name))
    .all();
}
