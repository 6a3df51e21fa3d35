import { and, asc, eq, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { notDisposed } from '#db/reads/retention/disposed-plans.ts';
import { recommendations } from '#db/schema/inspections.ts';
import { posts } from '#db/schema/people.ts';
import { actionRecommendations, actions, milestones, plans } from '#db/schema/plans.ts';
import type { KeptAction, KeptPlan, KeptRecommendation } from '#domain/plans/kept-states.ts';
import { answeredPanelsBy } from './answered-panels.ts';

/* How things stand now, in the shape their states are kept in. No scope: for writes, and for tests of what was kept. */

/** Every action the condition names, with its milestones and what it answers, by id. In four statements whatever their number. */
export function standingActions(which: SQL | undefined): Map<string, { planId: string; facts: KeptAction }> {
  const where = and(which, notDisposed(actions.planId));
  const deputy = alias(posts, 'deputy');
  const rows = database()
    .select({ action: actions, ownerPost: posts.title, deputyPost: deputy.title })
    .from(actions)
    .leftJoin(posts, eq(posts.id, actions.ownerPostId))
    .leftJoin(deputy, eq(deputy.id, actions.deputyPostId))
    .where(where)
    .all();
  const found = new Map(
    rows.map(({ action, ownerPost, deputyPost }) => {
      const facts: KeptAction = {
        ref: action.ref,
        title: action.title,
        outcome: action.outcome,
        successMeasure: action.successMeasure,
        ownerPostId: action.ownerPostId,
        ownerPost,
        deputyPostId: action.deputyPostId,
        deputyPost,
        partnerBody: action.partnerBody,
        priority: action.priority,
        startOn: action.startOn,
        deadlineOn: action.deadlineOn,
        stage: action.stage,
        stageSinceOn: action.stageSinceOn,
        milestones: [],
        recommendationIds: [],
      };
      return [action.id, { planId: action.planId, facts }];
    }),
  );
  const steps = database()
    .select({ step: milestones })
    .from(milestones)
    .innerJoin(actions, eq(actions.id, milestones.actionId))
    .where(where)
    .orderBy(asc(milestones.position))
    .all();
  for (const { step } of steps) {
    const { id, position, title, dueOn, doneOn, droppedReason } = step;
    found.get(step.actionId)?.facts.milestones.push({ id, position, title, dueOn, doneOn, droppedReason });
  }
  const answers = database()
    .select({ actionId: actionRecommendations.actionId, id: actionRecommendations.recommendationId })
    .from(actionRecommendations)
    .innerJoin(actions, eq(actions.id, actionRecommendations.actionId))
    .where(where)
    .orderBy(asc(actionRecommendations.recommendationId))
    .all();
  for (const { actionId, id } of answers) found.get(actionId)?.facts.recommendationIds.push(id);
  for (const [actionId, answersPanels] of answeredPanelsBy(where)) {
    const standing = found.get(actionId);
    if (standing) standing.facts.answersPanels = answersPanels;
  }
  return found;
}

export function standingPlans(where: SQL | undefined): Map<string, KeptPlan> {
  const rows = database()
    .select({ plan: plans, overseenBy: posts.title })
    .from(plans)
    .leftJoin(posts, eq(posts.id, plans.overseenByPostId))
    .where(and(where, notDisposed(plans.id)))
    .all();
  return new Map(
    rows.map(({ plan, overseenBy }) => [
      plan.id,
      {
        title: plan.title,
        overseenByPostId: plan.overseenByPostId,
        overseenBy,
        receivedOn: plan.receivedOn,
        receivedNote: plan.receivedNote,
        publishedOn: plan.publishedOn,
        statedDueOn: plan.statedDueOn,
        workingDays: plan.workingDays,
        statementAskedFor: plan.statementAskedFor,
        principalAuthority: plan.principalAuthority,
        areaSendOutcome: plan.areaSendOutcome,
        endsOn: plan.endsOn,
      },
    ]),
  );
}

export function standingRecommendations(
  where: SQL | undefined,
): Map<string, { inspectionId: string; facts: KeptRecommendation }> {
  const rows = database().select().from(recommendations).where(where).all();
  return new Map(
    rows.map(({ id, inspectionId, kind, position, ref, text, page, responsibleBody, priority, setAsideReason }) => [
      id,
      { inspectionId, facts: { kind, position, ref, text, page, responsibleBody, priority, setAsideReason } },
    ]),
  );
}
