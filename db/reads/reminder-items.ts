import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { HolidayCalendar } from '#domain/bank-holidays.ts';
import { addDays } from '#domain/dates.ts';
import type { DigestItem } from '#domain/digest.ts';
import { defaultEscalation, escalationSteps, reminderDay } from '#domain/reminders.ts';
import { database } from '../database.ts';
import { planEscalations } from '../schema/outbox.ts';
import { people, postHoldings, posts } from '../schema/people.ts';
import { actions } from '../schema/plans.ts';
import { updateRequests } from '../schema/update-requests.ts';
import { agreedDeadlinesBy, agreedOf } from './agreed-deadlines.ts';
import { planLeadsOf } from './plan-leads.ts';
import { personIdsWithRole } from './role-holders.ts';
import { standInsOn } from './stand-ins.ts';

type Subject = Pick<DigestItem, 'planId' | 'actionId' | 'ref' | 'title' | 'isExempt' | 'ownerPost'> & {
  ownerPostId: string | null;
  deputyPostId: string | null;
  deadlineOn: string | null;
};

const open = inArray(actions.stage, ['not-started', 'in-progress']);

function openActions(): Subject[] {
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
    .where(open)
    .orderBy(asc(actions.planId), asc(actions.position))
    .all()
    .map((row) => ({ ...row, isExempt: false }));
}

/** The newest request of each action, where nothing was posted for it. */
function openRequests() {
  const newest = sql`(select max(r.due_on) from update_requests r where r.action_id = ${updateRequests.actionId})`;
  return database()
    .select({
      id: updateRequests.id,
      actionId: updateRequests.actionId,
      askedOn: updateRequests.askedOn,
      dueOn: updateRequests.dueOn,
    })
    .from(updateRequests)
    .where(and(isNull(updateRequests.answeredAt), eq(updateRequests.dueOn, newest)))
    .all();
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

/** An answer kept for each key, so that 2,400 actions of 20 plans ask 20 times. */
function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

/**
 * All that anybody is to be reminded of by a day, by person, told before or not: deadlines and requests of who acts for an
 * action, and delays told to others (product §6, rules §4). Reads the whole installation, for the job that reminds.
 */
export function listReminderItems(today: string, calendar: HolidayCalendar): Map<string, DigestItem[]> {
  const found = new Map<string, DigestItem[]>();
  const tell = (personId: string, item: DigestItem) => {
    const items = found.get(personId) ?? [];
    items.push(item);
    found.set(personId, items);
  };
  const whoActsFor = standInsOn(today);
  const deputiesOf = deputiesOn(today);
  const leadsOf = remembered(planLeadsOf);
  const directorsOf = remembered((planId) => personIdsWithRole('director', planId));
  const escalations = new Map(
    database()
      .select()
      .from(planEscalations)
      .all()
      .map(({ planId, ...escalation }) => [planId, escalation]),
  );
  const agreed = agreedDeadlinesBy(open);
  const requests = new Map(openRequests().map((request) => [request.actionId, request]));
  const horizon = addDays(today, 7);

  for (const action of openActions()) {
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
    const escalation = escalations.get(action.planId) ?? defaultEscalation;
    const told = new Set([acting]);
    for (const step of escalationSteps(dueOn, today, escalation, calendar)) {
      const whom = {
        deputy: () => deputiesOf(action),
        'plan-lead': () => leadsOf(action.planId),
        director: () => directorsOf(action.planId),
      };
      for (const personId of whom[step.to]()) {
        if (told.has(personId)) continue;
        told.add(personId);
        tell(personId, { ...item, kind: 'escalation', onDate: step.onDate });
      }
    }
  }
  return found;
}
