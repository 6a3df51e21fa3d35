import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { agreedDeadlinesBy, agreedOf } from '#db/reads/actions/agreed-deadlines.ts';
import { deadlineDeciderOf, panelsOfAction } from '#db/reads/actions/deadline-deciders.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { planLeadsOf } from '#db/reads/plans/plan-leads.ts';
import { actionInScope, planInScope, recordOfActionInScope } from '#db/reads/plans/plan-visibility.ts';
import { deadlineChanges, deadlineDeciders } from '#db/schema/deadline-changes.ts';
import { actions, plans } from '#db/schema/plans.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { recordStatusOf } from '#db/writes/rag/status-records.ts';
import {
  type AskDeadlineInput,
  type DeadlineDecider,
  type DecideDeadlineInput,
  judgeNewDeadline,
  type NewDateAround,
} from '#domain/actions/deadline-changes.ts';
import { assertOpen } from '#domain/actions/open-actions.ts';
import { longDate } from '#domain/dates/dates.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { selfInvolvement } from '#domain/policy/self-involvement.ts';

/** The dates a new one is judged by. */
function around(actionId: string, moment: Moment): NewDateAround {
  const found = database()
    .select({
      id: actions.id,
      startOn: actions.startOn,
      deadlineOn: actions.deadlineOn,
      stage: actions.stage,
      receivedOn: plans.receivedOn,
      planEndsOn: plans.endsOn,
    })
    .from(actions)
    .innerJoin(plans, eq(plans.id, actions.planId))
    .where(eq(actions.id, actionId))
    .get();
  if (!found) throw new NotFound();
  assertOpen(found.stage, 'its deadline stands');
  if (found.stage === 'embedded') throw new NotPossible('This action is embedded, so its deadline stands.');
  const agreedOn = agreedOf(agreedDeadlinesBy(eq(actions.id, actionId)), found).deadlineOn;
  if (agreedOn === null) {
    throw new NotPossible('This action has no deadline yet. The plan lead sets its first one on the action.');
  }
  const { startOn, receivedOn, planEndsOn } = found;
  return { startOn, receivedOn, planEndsOn, agreedOn, today: moment.today, calendar: getCalendar() };
}

function assertDate(newOn: string, field: string, dates: NewDateAround, confirmed: boolean): void {
  const judged = judgeNewDeadline(newOn, field, dates);
  if (judged.refused.length > 0) throw new NotValid(judged.refused);
  if (judged.questions.length > 0 && !confirmed) throw new Questioned(judged.questions);
}

/**
 * Asks for a new deadline; until it is decided nothing changes (product §4, rules §3).
 * @returns the id of what is asked
 * @throws NotFound; NotAllowed but for the owner, a deputy and the plan lead; NotPossible while another is undecided, without a first
 *   deadline, or once embedded, closed or withdrawn; NotValid and Questioned as rules §1
 */
export function askDeadlineChange(
  actor: Actor,
  actionId: string,
  input: AskDeadlineInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const { planId, ownerPostIds } = actionInScope(actor, actionId);
    if (!may(actor, 'ask-deadline-change', { planId, ownerPostIds })) {
      throw new NotAllowed('Only the action’s owner, a deputy or a plan lead can ask for a new date.');
    }
    const dates = around(actionId, moment);
    const undecided = database()
      .select({ toOn: deadlineChanges.toOn })
      .from(deadlineChanges)
      .where(and(eq(deadlineChanges.actionId, actionId), isNull(deadlineChanges.decision)))
      .get();
    if (undecided) {
      throw new NotPossible(`A new date, ${longDate(undecided.toOn)}, has been asked for and is not decided yet.`);
    }
    assertDate(input.toOn, 'toOn', dates, input.confirmed);
    const { toOn, reason } = input;
    const asked = database()
      .insert(deadlineChanges)
      .values({
        actionId,
        planId,
        fromOn: dates.agreedOn,
        toOn,
        reason,
        askedBy: actor.personId,
        askedAt: moment.now,
      })
      .returning({ id: deadlineChanges.id })
      .get();
    const content = { fromOn: dates.agreedOn, toOn, reason, changeId: asked.id };
    const subject = { kind: 'action', id: actionId };
    recordAudit({ actor: actor.personId, event: 'deadline-change-asked', subject, planId, content }, moment);
    return asked;
  });
}

/**
 * Decides a new date: the plan lead or director, or, where the plan says so, a panel, whose clerk records it with the day it met. The day
 * agreed may be another than the one asked for; the original deadline stays for ever (product §4).
 * @throws NotFound; NotAllowed for whoever asked (with whom to ask) and whoever may not; NotPossible once decided, or where somebody else
 *   decides; NotValid for a meeting in the future; NotValid and Questioned as rules §1
 */
export function decideDeadlineChange(
  actor: Actor,
  changeId: string,
  input: DecideDeadlineInput,
  moment: Moment,
): { id: string; actionId: string } {
  return transaction(() => {
    const change = database().select().from(deadlineChanges).where(eq(deadlineChanges.id, changeId)).get();
    if (!change) throw new NotFound();
    const { actionId } = change;
    const { planId, ownerPostIds } = recordOfActionInScope(actor, actionId);
    const routed = panelsOfAction(actionId).map((panel) => panel.id);
    const subject = {
      planId,
      ownerPostIds,
      askedById: change.askedBy,
      planLeadIds: planLeadsOf(planId),
      panelIds: routed,
    };
    const verb = 'decide-deadline-change';
    if (!may(actor, verb, subject)) throw new NotAllowed(selfInvolvement(verb, actor, subject) ?? undefined);
    if (change.decision) throw new NotPossible(`This new date was ${change.decision} already.`);
    const decidedOn = assertDecider(actor, input, { ...subject, planId }, moment);
    const grantedOn = input.decision === 'granted' ? (input.grantedOn ?? change.toOn) : null;
    if (grantedOn !== null && grantedOn !== change.toOn) {
      assertDate(grantedOn, 'grantedOn', around(actionId, moment), input.confirmed);
    }
    const decision = {
      decision: input.decision,
      grantedOn,
      decisionReason: input.decisionReason,
      decidedBy: actor.personId,
      decidedAt: moment.now,
      decidedByPanelId: input.panelId,
      decidedOn,
    };
    database().update(deadlineChanges).set(decision).where(eq(deadlineChanges.id, changeId)).run();
    if (grantedOn !== null) {
      const { version } = database()
        .select({ version: actions.version })
        .from(actions)
        .where(eq(actions.id, actionId))
        .get() ?? {
        version: 0,
      };
      database()
        .update(actions)
        .set({ version: version + 1 })
        .where(eq(actions.id, actionId))
        .run();
      recordStatusOf(actionId, moment);
    }
    const event = `deadline-change-${input.decision}`;
    const content = { changeId, fromOn: change.fromOn, toOn: change.toOn, ...decision };
    const told = { kind: 'action', id: actionId };
    recordAudit({ actor: actor.personId, event, subject: told, planId, content }, moment);
    return { id: changeId, actionId };
  });
}

/** Who decides here is the plan's setting. @returns the day of the decision */
function assertDecider(
  actor: Actor,
  { panelId, decidedOn }: DecideDeadlineInput,
  subject: { planId: string; panelIds: readonly string[]; askedById: string },
  moment: Moment,
): string {
  if (deadlineDeciderOf(subject.planId) === 'plan-lead') {
    const asLead = { ...actor, roles: actor.roles.filter(({ role }) => role !== 'clerk') };
    if (panelId !== null || !may(asLead, 'decide-deadline-change', subject)) {
      throw new NotPossible('In this plan the plan lead decides new dates, not a panel.');
    }
    return moment.today;
  }
  const asClerk = { ...actor, roles: actor.roles.filter(({ role }) => role === 'clerk') };
  const ofPanel = { ...subject, panelIds: subject.panelIds.filter((id) => id === panelId) };
  if (!may(asClerk, 'decide-deadline-change', ofPanel)) {
    throw new NotPossible('In this plan a panel decides new dates. The panel’s clerk records its decision.');
  }
  if (decidedOn === null) throw new NotValid([{ field: 'decidedOn', words: 'Enter the date of the meeting' }]);
  if (decidedOn > moment.today) {
    throw new NotValid([{ field: 'decidedOn', words: 'Date of the meeting must be today or in the past' }]);
  }
  return decidedOn;
}

/**
 * Says who decides new dates in a plan: its plan lead, or the panels its actions go to.
 * @throws NotFound; NotAllowed but for the plan lead
 */
export function setDeadlineDecider(
  actor: Actor,
  planId: string,
  decidedBy: DeadlineDecider,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    planInScope(actor, planId);
    if (!may(actor, 'set-plan-dates', { planId })) throw new NotAllowed();
    const set = { decidedBy, setBy: actor.personId, setAt: moment.now };
    database()
      .insert(deadlineDeciders)
      .values({ planId, ...set })
      .onConflictDoUpdate({ target: deadlineDeciders.planId, set })
      .run();
    const subject = { kind: 'plan', id: planId };
    recordAudit(
      { actor: actor.personId, event: 'deadline-decider-set', subject, planId, content: { decidedBy } },
      moment,
    );
    return { id: planId };
  });
}
