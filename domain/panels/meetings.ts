import { z } from 'zod';
import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { addWorkingDays, clearDaysBefore } from '#domain/clocks/working-days.ts';
import { longDate, sentenceDate } from '#domain/dates/dates.ts';
import { optionallyChosen } from '#domain/inputs/chosen-input.ts';
import { date, optionalDate } from '#domain/inputs/date-input.ts';
import { line, narrative, optionalLine } from '#domain/inputs/text-input.ts';
import { NotPossible } from '#domain/policy/refusals.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { meetingTime } from './meeting-time.ts';
import { meetingDecisionKinds } from './panel-words.ts';

/** Working days between the day the officers' report is due and the agenda day, where the clerk sets no other. */
export const REPORT_BEFORE_AGENDA = 2;

/** A meeting's day, time and place, and when its report is due: planned anew, or as it is moved to. */
export const meetingInput = z.strictObject({
  meetsOn: date('Date of the meeting'),
  startsAt: meetingTime,
  place: optionalLine('the place'),
  /** Left out: counted from the agenda day. */
  reportDueOn: optionalDate('Report deadline'),
  confirmed: z.boolean().default(false),
});
export type MeetingInput = z.output<typeof meetingInput>;

/** Why a meeting does not take place. */
export const callOffMeetingInput = z.strictObject({ reason: line('why it is called off') });

/** What a panel resolved, in the words of its minutes, and of which plan where it is about one. */
export const recordDecisionInput = z.strictObject({
  kind: z.enum(meetingDecisionKinds, 'Choose what the panel resolved to do'),
  words: narrative('the words of the minutes'),
  planId: optionallyChosen('a plan'),
  confirmed: z.boolean().default(false),
});
export type RecordDecisionInput = z.output<typeof recordDecisionInput>;

/** The last day to publish a meeting's agenda, and the day the report is due where no other is set. */
export function meetingDays(
  { meetsOn, reportDueOn }: { meetsOn: string; reportDueOn: string | null },
  clearDays: number,
  calendar: HolidayCalendar,
): { agendaOn: string; reportDueOn: string } {
  const agendaOn = clearDaysBefore(meetsOn, clearDays, calendar);
  return { agendaOn, reportDueOn: reportDueOn ?? addWorkingDays(agendaOn, -REPORT_BEFORE_AGENDA, calendar) };
}

export type MeetingState = 'to-come' | 'today' | 'held' | 'called-off';

/** A meeting that was not called off counts as held from the day after it on; decisions can be recorded on the day itself. */
export function meetingState(meeting: { meetsOn: string; calledOffAt: string | null }, today: string): MeetingState {
  if (meeting.calledOffAt !== null) return 'called-off';
  if (meeting.meetsOn === today) return 'today';
  return meeting.meetsOn > today ? 'to-come' : 'held';
}

export const meetingStateWords = {
  'to-come': 'To come',
  today: 'Today',
  held: 'Held',
  'called-off': 'Called off',
} as const satisfies Record<MeetingState, string>;

export const decisionKindWords = {
  note: 'Noted',
  approve: 'Approved',
  agree: 'Agreed',
  recommend: 'Recommended',
} as const satisfies Record<(typeof meetingDecisionKinds)[number], string>;

/** @throws NotPossible before the day of the meeting, and for one that was called off */
export function assertDecisionPossible(meeting: { meetsOn: string; calledOffAt: string | null }, today: string): void {
  if (meeting.calledOffAt !== null) throw new NotPossible('This meeting was called off, so it decided nothing.');
  if (meeting.meetsOn <= today) return;
  throw new NotPossible(
    `The meeting is on ${longDate(meeting.meetsOn)}. What it resolves can be recorded from that day.`,
  );
}

/** "Next agenda to publish: Friday 16 June", "No meeting is planned". */
export function meetingsTitle(coming: readonly { agendaOn: string; panelName: string }[], today: string): string {
  const agendas = coming.filter(({ agendaOn }) => agendaOn >= today);
  const next = agendas.toSorted((one, other) => one.agendaOn.localeCompare(other.agendaOn))[0];
  if (next) return `Next agenda: ${next.panelName}, ${sentenceDate(next.agendaOn, today)}`;
  return coming.length === 0 ? 'No meeting is planned' : `${counted(coming.length, 'meeting', 'meetings')} to come`;
}

/** The answer a meeting's page gives: what leads to it, or what it came to. */
export function meetingTitle(
  meeting: { meetsOn: string; agendaOn: string; calledOffAt: string | null },
  decisions: number,
  today: string,
): string {
  switch (meetingState(meeting, today)) {
    case 'called-off':
      return `Called off: it was to meet on ${sentenceDate(meeting.meetsOn, today)}`;
    case 'to-come':
      return meeting.agendaOn < today
        ? `Meets on ${sentenceDate(meeting.meetsOn, today)}`
        : `Its agenda is out by ${sentenceDate(meeting.agendaOn, today)}`;
    default:
      return decisions === 0 ? 'No decision is recorded' : counted(decisions, 'decision', 'decisions');
  }
}
