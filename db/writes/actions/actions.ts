import { and, eq, inArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getActionInput } from '#db/reads/actions/action-input.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { actionInScope, planInScope } from '#db/reads/plans/plan-visibility.ts';
import { posts } from '#db/schema/people.ts';
import { actionRecommendations, actions, plans } from '#db/schema/plans.ts';
import { planVersions } from '#db/schema/submissions.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { keepActionState } from '#db/writes/plans/states.ts';
import { type ActionInput, judgeActionDates, nextActionRef } from '#domain/actions/actions.ts';
import { assertOpen } from '#domain/actions/open-actions.ts';
import { longDate } from '#domain/dates/dates.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotValid, Questioned, Stale } from '#domain/policy/refusals.ts';
import { saveMilestones } from './milestones.ts';

/** What the tables cannot say by themselves: posts and recommendations that exist, dates that can be right. */
function assertValid(planId: string, input: ActionInput, moment: Moment): void {
  const plan = database()
    .select({ receivedOn: plans.receivedOn, endsOn: plans.endsOn })
    .from(plans)
    .where(eq(plans.id, planId))
    .get();
  const judged = judgeActionDates(input, {
    receivedOn: plan?.receivedOn ?? null,
    planEndsOn: plan?.endsOn ?? null,
    today: moment.today,
    calendar: getCalendar(),
  });
  const refused = [...judged.refused, ...unknownReferences(planId, input)];
  if (refused.length > 0) throw new NotValid(refused);
  if (judged.questions.length > 0 && !input.confirmed) throw new Questioned(judged.questions);
}

function unknownReferences(planId: string, input: ActionInput) {
  const wanted = [input.ownerPostId, input.deputyPostId].filter((post) => post !== null);
  const known = new Set(
    database()
      .select({ id: posts.id })
      .from(posts)
      .where(inArray(posts.id, wanted))
      .all()
      .map((post) => post.id),
  );
  const fields = (['ownerPostId', 'deputyPostId'] as const).filter((field) => {
    const post = input[field];
    return post !== null && !known.has(post);
  });
  const found = fields.map((field) => ({ field: field as string, words: 'Choose a post from the list' }));
  const ofPlan = new Set(recommendationsOfPlan(planId).map((recommendation) => recommendation.id));
  if (input.recommendationIds.some((recommendation) => !ofPlan.has(recommendation))) {
    found.push({ field: 'recommendationIds', words: 'Choose from what this plan’s inspections named' });
  }
  return found;
}

function columnsOf(input: ActionInput) {
  const { recommendationIds: _r, milestones: _m, confirmed: _c, ...columns } = input;
  return { ...columns, partnerBody: columns.partnerBody || null };
}

function saveAnswers(actionId: string, recommendationIds: readonly string[]): void {
  database().delete(actionRecommendations).where(eq(actionRecommendations.actionId, actionId)).run();
  for (const recommendationId of new Set(recommendationIds)) {
    database().insert(actionRecommendations).values({ actionId, recommendationId }).run();
  }
}

/**
 * Adds an action to a plan. It may lack an owner, a period or a recommendation: the plan shows what is missing.
 * @returns id, reference and version of the new action
 * @throws NotFound, NotAllowed; NotValid for impossible dates and unknown posts or recommendations; Questioned for unusual dates
 */
export function createAction(actor: Actor, planId: string, input: ActionInput, moment: Moment) {
  return transaction(() => {
    planInScope(actor, planId);
    if (!may(actor, 'create-action', { planId })) throw new NotAllowed();
    assertValid(planId, input, moment);
    const order = recommendationsOfPlan(planId).map((recommendation) => recommendation.id);
    const areas = input.recommendationIds.map((recommendation) => order.indexOf(recommendation) + 1);
    const taken = database().select({ ref: actions.ref }).from(actions).where(eq(actions.planId, planId)).all();
    const ref = nextActionRef(
      areas.length === 0 ? 0 : Math.min(...areas),
      taken.map((row) => row.ref),
    );
    const action = database()
      .insert(actions)
      .values({
        planId,
        ref,
        position: taken.length + 1,
        ...columnsOf(input),
        stageSinceOn: moment.today,
        createdAt: moment.now,
      })
      .returning({ id: actions.id, ref: actions.ref, version: actions.version })
      .get();
    saveAnswers(action.id, input.recommendationIds);
    saveMilestones(action.id, input.milestones);
    keepActionState(action.id, actor, 'action-created', moment);
    recordAudit(
      {
        actor: actor.personId,
        event: 'action-created',
        subject: { kind: 'action', id: action.id },
        planId,
        content: { ref, ...input },
      },
      moment,
    );
    return action;
  });
}

/** The original deadline never changes once the plan is sealed: a new date is asked for (product §4). */
function assertDeadlineStands(actionId: string, planId: string, deadlineOn: string | null): void {
  const { standing } =
    database().select({ standing: actions.deadlineOn }).from(actions).where(eq(actions.id, actionId)).get() ?? {};
  if (standing === deadlineOn || !standing) return;
  const sealed = database()
    .select({ id: planVersions.id })
    .from(planVersions)
    .where(eq(planVersions.planId, planId))
    .limit(1)
    .get();
  if (!sealed) return;
  const words = `The plan is sealed with the deadline ${longDate(standing)}. Ask for a new date instead`;
  throw new NotValid([{ field: 'deadlineOn', words }]);
}

/**
 * Changes an action as a whole: its words, period, owner, what it answers, its milestones.
 * @param version the version the person saw
 * @throws NotFound, NotAllowed, NotValid (also for another first deadline once the plan is sealed), Questioned; NotPossible when it is withdrawn or closed;
 *   Stale (412) with the action as it stands, in the shape of the form, when somebody saved in between
 */
export function changeAction(actor: Actor, actionId: string, input: ActionInput, version: number, moment: Moment) {
  return transaction(() => {
    const { planId } = actionInScope(actor, actionId);
    if (!may(actor, 'edit-action', { planId })) throw new NotAllowed();
    const before = database()
      .select({ version: actions.version, stage: actions.stage })
      .from(actions)
      .where(eq(actions.id, actionId))
      .get();
    if (!before) throw new NotFound();
    if (before.version !== version) throw new Stale(getActionInput(actionId), before.version);
    assertOpen(before.stage, 'its words stand as they were');
    assertValid(planId, input, moment);
    assertDeadlineStands(actionId, planId, input.deadlineOn);
    const content = { before: getActionInput(actionId), after: input };
    database()
      .update(actions)
      .set({ ...columnsOf(input), version: version + 1 })
      .where(and(eq(actions.id, actionId), eq(actions.version, version)))
      .run();
    saveAnswers(actionId, input.recommendationIds);
    saveMilestones(actionId, input.milestones);
    keepActionState(actionId, actor, 'action-edited', moment);
    recordAudit(
      { actor: actor.personId, event: 'action-changed', subject: { kind: 'action', id: actionId }, planId, content },
      moment,
    );
    return { id: actionId, version: version + 1 };
  });
}
