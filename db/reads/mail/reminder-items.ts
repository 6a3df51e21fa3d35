import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { agreedDeadlinesBy, agreedOf } from '#db/reads/actions/agreed-deadlines.ts';
import { type ExpiringEvidence, listExpiringEvidence } from '#db/reads/evidence/evidence.ts';
import { personIdsWithRole } from '#db/reads/people/role-holders.ts';
import { standInsOn } from '#db/reads/people/stand-ins.ts';
import { planLeadsOf } from '#db/reads/plans/plan-leads.ts';
import { people, postHoldings, posts } from '#db/schema/people.ts';
import { actions } from '#db/schema/plans.ts';
import { updateRequests } from '#db/schema/update-requests.ts';
import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { addDays } from '#domain/dates/dates.ts';
import type { DigestItem } from '#domain/mail/digest.ts';
import { escalationSteps, reminderDay } from '#domain/mail/reminders.ts';
import { escalationOf } from './escalations.ts';
import { panelItemsToRemind } from './panel-reminder-items.ts';

type Subject = Pick<DigestItem, 'planId' | 'ref' | 'title' | 'isExempt' | 'ownerPost'> & {
  actionId: string;
  ownerPostId: string | null;
  deputyPostId: string | null;
  deadlineOn: string | null;
};

const open = inArray(actions.stage, ['not-started', 'in-progress']);

function openActionsOf(planId: string): Subject[] {
  return database()
    .select({
      planId: actions.planId,
      actionId: actions.id,
      ref: actions.ref,
      title: actions.title,
      ownerPost: posts.title,
      ownerPostId: actions.ownerPostId,
      deputyPostId: actions.deputyPostId,
      deadlineOn: actions.deadlineOn,
    })
    .from(actions)
    .leftJoin(posts, eq(posts.id, actions.ownerPostId))
    .where(and(open, eq(actions.planId, planId)))
    .orderBy(asc(actions.position))
    .all()
    .map((row) => ({ ...row, isExempt: false }));
}

/** The newest request of each action, where nothing was posted for it. */
function openRequestsOf(planId: string) {
  const newest = sql`(select max(r.due_on) from update_requests r where r.action_id = ${updateRequests.actionId})`;
  return database()
    .select({
      id: updateRequests.id,
      actionId: updateRequests.actionId,
      askedOn: updateRequests.askedOn,
      dueOn: updateRequests.dueOn,
    })
    .from(updateRequests)
    .where(and(eq(updateRequests.planId, planId), isNull(updateRequests.answeredAt), eq(updateRequests.dueOn, newest)))
    .all();
}

/** What expires within a week, or did since the last one, by plan. Once it has expired it is not told of week after week. */
function expiringByPlan(today: string): Map<string, ExpiringEvidence[]> {
  return Map.groupBy(listExpiringEvidence(addDays(today, -6), addDays(today, 7)), ({ planId }) => planId);
}

function expiryItem({ planId, actionId, actionRef, actionTitle, id, expiresOn }: ExpiringEvidence) {
  const subject = { planId, actionId, ref: actionRef, title: actionTitle, isExempt: false, ownerPost: null };
  return { ...subject, kind: 'deadline', subjectKind: 'evidence', subjectId: id, dueOn: expiresOn } as const;
}

/** Who deputises on a day, by post: named as the post's deputy, or filling the post that is the action's deputy. */
function deputiesOn(today: string) {
  const rows = database()
    .select({ postId: postHoldings.postId, personId: postHoldings.personId, capacity: postHoldings.capacity })
    .from(postHoldings)
    .innerJoin(people, and(eq(people.id, postHoldings.personId), isNull(people.disabledAt)))
    .where(
      and(lte(postHoldings.fromOn, today), or(isNull(postHoldings.untilOn), sql`${postHoldings.untilOn} >= ${today}`)),
    )
    .all();
  const standing = (postId: string | null, isDeputy: boolean) =>
    rows
      .filter((row) => row.postId === postId && (row.capacity === 'deputy') === isDeputy)
      .map(({ personId }) => personId);
  return ({ ownerPostId, deputyPostId }: Subject): string[] => [
    ...standing(ownerPostId, true),
    ...standing(deputyPostId, false),
  ];
}

/**
 * Answers what anybody is to be reminded of for one plan by a day, by person, told before or not: deadlines, requests and
 * expiring evidence of who acts for an action, and delays told to others (product §6, rules §4). Asked plan by plan, for the job that reminds: 120
 * actions take about 2 ms.
 */
export function reminderItemsOn(today: string, calendar: HolidayCalendar) {
  const whoActsFor = standInsOn(today);
  const deputiesOf = deputiesOn(today);
  const expiring = expiringByPlan(today);
  const horizon = addDays(today, 7);

  return (planId: string): Map<string, DigestItem[]> => {
    const found = new Map<string, DigestItem[]>();
    const tell = (personId: string, item: DigestItem) => {
      const items = found.get(personId) ?? [];
      items.push(item);
      found.set(personId, items);
    };
    const agreed = agreedDeadlinesBy(and(open, eq(actions.planId, planId)));
    const requests = new Map(openRequestsOf(planId).map((request) => [request.actionId, request]));
    const escalation = escalationOf(planId);
    const others = { 'plan-lead': planLeadsOf(planId), director: personIdsWithRole('director', planId) };
    const leaders = { planLeads: others['plan-lead'], directors: others.director };
    for (const piece of expiring.get(planId) ?? []) {
      const acting = whoActsFor(piece)?.personId;
      const onDate = reminderDay(piece.expiresOn, today);
      if (acting && onDate) tell(acting, { ...expiryItem(piece), onDate });
    }
    for (const [personId, item] of panelItemsToRemind(planId, {
      today,
      calendar,
      whoActsFor,
      escalation,
      ...leaders,
    })) {
      tell(personId, item);
    }
    for (const action of openActionsOf(planId)) {
      const { ownerPostId, deputyPostId, deadlineOn, ...subject } = action;
      const acting = whoActsFor(action)?.personId ?? null;
      const request = requests.get(action.actionId);
      if (request && acting) {
        const { id, dueOn, askedOn } = request;
        const day = reminderDay(dueOn, today);
        const onDate = day === null || day < askedOn ? askedOn : day;
        tell(acting, { ...subject, kind: 'request', subjectKind: 'update-request', subjectId: id, onDate, dueOn });
      }
      const dueOn = agreedOf(agreed, { id: action.actionId, deadlineOn }).deadlineOn;
      if (dueOn === null || dueOn > horizon) continue;
      const item = { ...subject, subjectKind: 'action', subjectId: action.actionId, dueOn } as const;
      const onDate = reminderDay(dueOn, today);
      if (onDate && acting) tell(acting, { ...item, kind: 'deadline', onDate });
      const told = new Set([acting]);
      for (const step of escalationSteps(dueOn, today, escalation, calendar)) {
        for (const personId of step.to === 'deputy' ? deputiesOf(action) : others[step.to]) {
          if (told.has(personId)) continue;
          told.add(personId);
          tell(personId, { ...item, kind: 'escalation', onDate: step.onDate });
        }
      }
    }
    return found;
  };
}
