import { asc, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { actionRecommendations, actions, milestones } from '#db/schema/plans.ts';
import type { ActionInput } from '#domain/actions/actions.ts';
import { NotFound } from '#domain/policy/refusals.ts';

/** An action in the shape of its form, for editing and for showing what stands after a clash. The caller has checked the scope. */
export function getActionInput(actionId: string): ActionInput {
  const row = database().select().from(actions).where(eq(actions.id, actionId)).get();
  if (!row) throw new NotFound();
  const answers = database()
    .select({ id: actionRecommendations.recommendationId })
    .from(actionRecommendations)
    .where(eq(actionRecommendations.actionId, actionId))
    .all();
  const steps = database()
    .select({ id: milestones.id, title: milestones.title, dueOn: milestones.dueOn, doneOn: milestones.doneOn })
    .from(milestones)
    .where(eq(milestones.actionId, actionId))
    .orderBy(asc(milestones.position))
    .all();
  return {
    title: row.title,
    outcome: row.outcome,
    successMeasure: row.successMeasure,
    ownerPostId: row.ownerPostId,
    deputyPostId: row.deputyPostId,
    partnerBody: row.partnerBody ?? '',
    priority: row.priority,
    startOn: row.startOn,
    deadlineOn: row.deadlineOn,
    recommendationIds: answers.map((answer) => answer.id),
    milestones: steps,
    confirmed: false,
  };
}
