import { and, eq, inArray, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { planInScope } from '#db/reads/plans/plan-visibility.ts';
import { inspections, recommendations } from '#db/schema/inspections.ts';
import { panels, routings } from '#db/schema/panels.ts';
import { posts } from '#db/schema/people.ts';
import { planInspections, plans } from '#db/schema/plans.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { type ChangePlanInput, type CreatePlanInput, type RouteInput, refusedPlanDates } from '#domain/plans/plans.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Stale } from '#domain/policy/refusals.ts';
import { keepPlanState } from './states.ts';

function assertPostExists(postId: string | null, field: string): void {
  if (postId === null) return;
  const post = database().select({ id: posts.id }).from(posts).where(eq(posts.id, postId)).get();
  if (!post) throw new NotValid([{ field, words: 'Choose a post from the list' }]);
}

function columnsOf(input: ChangePlanInput) {
  return {
    ...input,
    receivedNote: input.receivedNote || null,
    principalAuthority: input.principalAuthority || null,
  };
}

/**
 * Starts a plan that answers one or more inspections (Education and Inspections Act 2006 s.137(3)).
 * @returns the new plan's id and version
 * @throws NotAllowed for anyone but a plan lead; NotValid for unknown inspections, posts or dates that cannot be right
 */
export function createPlan(actor: Actor, input: CreatePlanInput, moment: Moment): { id: string; version: number } {
  return transaction(() => {
    if (!may(actor, 'create-plan', { planId: null })) throw new NotAllowed();
    const { inspectionIds: named, ...facts } = input;
    const inspectionIds = [...new Set(named)];
    const known = database()
      .select({ id: inspections.id })
      .from(inspections)
      .where(inArray(inspections.id, inspectionIds))
      .all();
    if (known.length !== inspectionIds.length) {
      throw new NotValid([{ field: 'inspectionIds', words: 'Choose the inspection this plan answers' }]);
    }
    assertPostExists(input.overseenByPostId, 'overseenByPostId');
    const refused = refusedPlanDates(input, moment.today);
    if (refused.length > 0) throw new NotValid(refused);
    const plan = database()
      .insert(plans)
      .values({ ...columnsOf(facts), createdAt: moment.now })
      .returning({ id: plans.id, version: plans.version })
      .get();
    inspectionIds.forEach((inspectionId, place) => {
      database()
        .insert(planInspections)
        .values({ planId: plan.id, inspectionId, position: place + 1 })
        .run();
    });
    keepPlanState(plan.id, actor, 'plan-created', moment);
    recordAudit(
      {
        actor: actor.personId,
        event: 'plan-created',
        subject: { kind: 'plan', id: plan.id },
        planId: plan.id,
        content: input,
      },
      moment,
    );
    return plan;
  });
}

/**
 * Changes a plan's own facts: title, the three dates kept apart, what the clock needs (product §3).
 * @throws NotFound, NotAllowed, NotValid; Stale (412) with what stands now when somebody saved in between
 */
export function changePlan(
  actor: Actor,
  planId: string,
  input: ChangePlanInput,
  version: number,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    planInScope(actor, planId);
    if (!may(actor, 'set-plan-dates', { planId })) throw new NotAllowed();
    const before = database().select().from(plans).where(eq(plans.id, planId)).get();
    if (!before) throw new NotFound();
    if (before.version !== version) throw new Stale(changeablePartOf(before), before.version);
    assertPostExists(input.overseenByPostId, 'overseenByPostId');
    const refused = refusedPlanDates(input, moment.today);
    if (refused.length > 0) throw new NotValid(refused);
    database()
      .update(plans)
      .set({ ...columnsOf(input), version: version + 1 })
      .where(eq(plans.id, planId))
      .run();
    keepPlanState(planId, actor, 'plan-changed', moment);
    const content = { before: changeablePartOf(before), after: input };
    recordAudit(
      { actor: actor.personId, event: 'plan-changed', subject: { kind: 'plan', id: planId }, planId, content },
      moment,
    );
    return { id: planId, version: version + 1 };
  });
}

function changeablePartOf(row: typeof plans.$inferSelect): ChangePlanInput {
  const { id: _id, createdAt: _createdAt, version: _version, ...rest } = row;
  return {
    ...rest,
    receivedNote: rest.receivedNote ?? '',
    principalAuthority: rest.principalAuthority ?? '',
    areaSendOutcome: rest.areaSendOutcome as ChangePlanInput['areaSendOutcome'],
  };
}

/**
 * Shows a plan, or one recommendation of it, to a panel (rules §5).
 * @throws NotFound, NotAllowed; NotValid for an unknown panel or a recommendation of another plan; NotPossible when it is shown already
 */
export function routeToPanel(actor: Actor, planId: string, input: RouteInput, moment: Moment): { id: string } {
  return transaction(() => {
    planInScope(actor, planId);
    if (!may(actor, 'route-to-panel', { planId })) throw new NotAllowed();
    const panel = database().select({ id: panels.id }).from(panels).where(eq(panels.id, input.panelId)).get();
    if (!panel) throw new NotValid([{ field: 'panelId', words: 'Choose a panel from the list' }]);
    if (input.recommendationId !== null) assertOfPlan(input.recommendationId, planId);
    const same = database()
      .select({ recommendationId: routings.recommendationId })
      .from(routings)
      .where(and(eq(routings.panelId, input.panelId), eq(routings.planId, planId), isNull(routings.endedAt)))
      .all();
    if (same.some((routing) => routing.recommendationId === input.recommendationId)) {
      throw new NotPossible('This panel is shown it already.');
    }
    const routing = database()
      .insert(routings)
      .values({ planId, ...input, routedBy: actor.personId, routedAt: moment.now })
      .returning({ id: routings.id })
      .get();
    recordAudit(
      {
        actor: actor.personId,
        event: 'routed-to-panel',
        subject: { kind: 'routing', id: routing.id },
        planId,
        content: input,
      },
      moment,
    );
    return routing;
  });
}

function assertOfPlan(recommendationId: string, planId: string): void {
  const row = database()
    .select({ id: recommendations.id })
    .from(recommendations)
    .innerJoin(planInspections, eq(planInspections.inspectionId, recommendations.inspectionId))
    .where(and(eq(recommendations.id, recommendationId), eq(planInspections.planId, planId)))
    .get();
  if (!row) throw new NotValid([{ field: 'recommendationId', words: 'Choose a recommendation of this plan' }]);
}

/**
 * Stops showing something to a panel. Its live text is gone for the panel with the next request.
 * @throws NotFound, NotAllowed; NotPossible when it was stopped already
 */
export function endRouting(actor: Actor, routingId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const routing = database().select().from(routings).where(eq(routings.id, routingId)).get();
    if (!routing) throw new NotFound();
    planInScope(actor, routing.planId);
    if (!may(actor, 'route-to-panel', { planId: routing.planId })) throw new NotAllowed();
    if (routing.endedAt) throw new NotPossible('This was stopped already.');
    database()
      .update(routings)
      .set({ endedAt: moment.now, endedBy: actor.personId })
      .where(eq(routings.id, routingId))
      .run();
    recordAudit(
      {
        actor: actor.personId,
        event: 'routing-ended',
        subject: { kind: 'routing', id: routingId },
        planId: routing.planId,
      },
      moment,
    );
    return { id: routingId };
  });
}
