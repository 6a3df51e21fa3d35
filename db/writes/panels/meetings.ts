import { and, eq, isNull, ne } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { meetingInScope, type PanelInScope, panelInScope } from '#db/reads/panels/meeting-scope.ts';
import { timetablesThrough } from '#db/reads/timetable/timetables.ts';
import { meetingDecisions, meetings } from '#db/schema/meetings.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { longDate } from '#domain/dates/dates.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { judgeMeetingDates } from '#domain/panels/meeting-dates.ts';
import { type MeetingInput, meetingDays } from '#domain/panels/meetings.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { type FieldError, NotAllowed, NotPossible, NotValid, Questioned, Stale } from '#domain/policy/refusals.ts';
import { impossibleWords, type TimetableMoved, timetablesMoved } from '#domain/timetable/timetable-changes.ts';
import { type MovedRequests, moveRequests } from './moved-requests.ts';

function assertSchedules(actor: Actor, panelId: string): void {
  if (may(actor, 'schedule-meeting', { planId: null, panelIds: [panelId] })) return;
  throw new NotAllowed('Only the panel’s own clerk plans its meetings.');
}

/** The days as they will be kept, and what is asked about them: none that cannot be, and no second meeting of a panel on a day. */
function judged(panel: PanelInScope, input: MeetingInput, moment: Moment, exceptId = '') {
  const { meetsOn } = input;
  const same = database()
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        eq(meetings.panelId, panel.id),
        eq(meetings.meetsOn, meetsOn),
        isNull(meetings.calledOffAt),
        ne(meetings.id, exceptId),
      ),
    )
    .get();
  if (same) {
    const words = `${panel.name} has a meeting on ${longDate(meetsOn)} already`;
    throw new NotValid([{ field: 'meetsOn', words }]);
  }
  const calendar = getCalendar();
  const days = meetingDays(input, panel.clearDays, calendar);
  const { refused, questions } = judgeMeetingDates({ meetsOn, ...days }, { today: moment.today, calendar });
  if (refused.length > 0) throw new NotValid(refused);
  const { startsAt, place } = input;
  return { facts: { meetsOn, startsAt, place, reportDueOn: days.reportDueOn }, questions };
}

function assertConfirmed({ confirmed }: MeetingInput, questions: readonly FieldError[]): void {
  if (questions.length > 0 && !confirmed) throw new Questioned(questions);
}

/**
 * Plans a meeting of a panel. Without a report deadline it is set two working days before the agenda day.
 * @throws NotFound for a panel that is not theirs to know of; NotAllowed for all but its own clerk; NotValid for a second meeting on a day
 *   or a report due after it; Questioned as `judgeMeetingDates`
 */
export function scheduleMeeting(
  actor: Actor,
  panelId: string,
  input: MeetingInput,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    const panel = panelInScope(actor, panelId);
    assertSchedules(actor, panelId);
    const { facts, questions } = judged(panel, input, moment);
    assertConfirmed(input, questions);
    const meeting = database()
      .insert(meetings)
      .values({ panelId, ...facts, scheduledBy: actor.personId, scheduledAt: moment.now })
      .returning({ id: meetings.id, version: meetings.version })
      .get();
    const subject = { kind: 'meeting', id: meeting.id };
    recordAudit({ actor: actor.personId, event: 'meeting-scheduled', subject, content: { panelId, ...facts } }, moment);
    return meeting;
  });
}

function standingDecisions(meetingId: string): number {
  return database()
    .select({ id: meetingDecisions.id })
    .from(meetingDecisions)
    .where(and(eq(meetingDecisions.meetingId, meetingId), isNull(meetingDecisions.takenBackAt)))
    .all().length;
}

/** Asked before a meeting moves: the steps of each timetable that could be met and then cannot. */
const questionsAboutSteps = (timetables: readonly TimetableMoved[]): FieldError[] =>
  timetables
    .filter(({ impossible }) => impossible.length > 0)
    .map((timetable) => ({ field: 'meetsOn', words: impossibleWords(timetable) }));

/**
 * Moves a meeting, or changes its time, place or report deadline. Updates asked for ahead of its report move with it, and so do the steps
 * of the timetables that go through it.
 * @returns how many of those updates moved and how many keep their day; of each timetable they read, what moved and what became impossible
 * @throws NotFound, NotAllowed; NotPossible once called off, and for another day once what it resolved is recorded; Stale with what stands
 *   now; NotValid and Questioned as `scheduleMeeting`, Questioned too where a step of a timetable becomes impossible
 */
export function changeMeeting(
  actor: Actor,
  meetingId: string,
  input: MeetingInput,
  version: number,
  moment: Moment,
): { id: string; version: number; requests: MovedRequests; timetables: TimetableMoved[] } {
  return transaction(() => {
    const { meeting, panel } = meetingInScope(actor, meetingId);
    assertSchedules(actor, panel.id);
    const { meetsOn, startsAt, place, reportDueOn } = meeting;
    const before = { meetsOn, startsAt, place, reportDueOn };
    if (meeting.version !== version) throw new Stale(before, meeting.version);
    if (meeting.calledOffAt) throw new NotPossible('This meeting was called off. Plan another one.');
    if (input.meetsOn !== meetsOn && standingDecisions(meetingId) > 0) {
      throw new NotPossible(
        `What was resolved on ${longDate(meetsOn)} is recorded, so the meeting was held on that day. Take the decisions back first.`,
      );
    }
    const { facts: after, questions } = judged(panel, input, moment, meetingId);
    const timetablesBefore = timetablesThrough(actor, meetingId, moment);
    database()
      .update(meetings)
      .set({ ...after, version: version + 1 })
      .where(eq(meetings.id, meetingId))
      .run();
    const timetables = timetablesMoved(timetablesBefore, timetablesThrough(actor, meetingId, moment));
    assertConfirmed(input, [...questions, ...questionsAboutSteps(timetables)]);
    const subject = { kind: 'meeting', id: meetingId };
    const requests = moveRequests(panel.id, reportDueOn, after.reportDueOn, moment);
    const content = { before, after, requests };
    recordAudit({ actor: actor.personId, event: 'meeting-changed', subject, content }, moment);
    return { id: meetingId, version: version + 1, requests, timetables };
  });
}

/**
 * Calls a meeting off; it stays on record with the reason, and its day is free for another.
 * @throws NotFound, NotAllowed; NotPossible when it was called off already, or what it resolved is recorded
 */
export function callOffMeeting(actor: Actor, meetingId: string, reason: string, moment: Moment): { id: string } {
  return transaction(() => {
    const { meeting, panel } = meetingInScope(actor, meetingId);
    assertSchedules(actor, panel.id);
    if (meeting.calledOffAt) throw new NotPossible('This meeting was called off already.');
    if (standingDecisions(meetingId) > 0) {
      throw new NotPossible('What this meeting resolved is recorded, so it was held. Take the decisions back first.');
    }
    database()
      .update(meetings)
      .set({
        calledOffReason: reason,
        calledOffBy: actor.personId,
        calledOffAt: moment.now,
        version: meeting.version + 1,
      })
      .where(eq(meetings.id, meetingId))
      .run();
    const subject = { kind: 'meeting', id: meetingId };
    const content = { panelId: panel.id, meetsOn: meeting.meetsOn, reason };
    recordAudit({ actor: actor.personId, event: 'meeting-called-off', subject, content }, moment);
    return { id: meetingId };
  });
}
