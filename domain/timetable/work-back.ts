import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { addWorkingDays, clearDaysBefore, workingDayBy, workingDaysBetween } from '#domain/clocks/working-days.ts';
import type { TimetableStepKind } from '#domain/panels/panel-words.ts';
import type { TimetableFacts, TimetableMeeting } from './facts.ts';

/** One step with its day: `plannedOn` as worked back, `on` where what lies before it pushed it to. */
export type DatedStep = {
  kind: TimetableStepKind;
  meeting: TimetableMeeting | null;
  plannedOn: string;
  on: string;
  latestOn: string;
  workingDays: number;
};

/** Working days from a step to the next one, where nothing is set by hand. A report is cleared by the clerk's day for it, an agenda by the panel's clear days. */
const defaultWorkingDays = {
  'drafts-in': 5,
  meeting: 1,
  'signed-off': 1,
  submitted: 2,
} as const satisfies Partial<Record<TimetableStepKind, number>>;

const laterOf = (one: string, other: string) => (one > other ? one : other);
const earlierOf = (one: string, other: string) => (one < other ? one : other);

function setDays(facts: TimetableFacts, kind: TimetableStepKind, meetingId: string | null): number | null {
  return facts.settings.find((set) => set.kind === kind && set.meetingId === meetingId)?.workingDays ?? null;
}

/** Meeting ← agenda, by the panel's clear days ← report cleared, by the clerk's day for it ← drafts in. */
function stepsToMeeting(meeting: TimetableMeeting, facts: TimetableFacts, calendar: HolidayCalendar): DatedStep[] {
  const agendaOn = clearDaysBefore(meeting.meetsOn, meeting.clearDays, calendar);
  const clearing = setDays(facts, 'report-cleared', meeting.id);
  const clearedOn =
    clearing === null
      ? earlierOf(workingDayBy(meeting.reportDueOn, calendar), agendaOn)
      : addWorkingDays(agendaOn, -clearing, calendar);
  const drafting = setDays(facts, 'drafts-in', meeting.id) ?? defaultWorkingDays['drafts-in'];
  const signing = setDays(facts, 'meeting', meeting.id) ?? defaultWorkingDays.meeting;
  const step = (kind: TimetableStepKind, on: string, latestOn: string, workingDays: number): DatedStep => ({
    kind,
    meeting,
    plannedOn: on,
    on,
    latestOn,
    workingDays,
  });
  return [
    step('drafts-in', addWorkingDays(clearedOn, -drafting, calendar), agendaOn, drafting),
    step('report-cleared', clearedOn, agendaOn, clearing ?? workingDaysBetween(clearedOn, agendaOn, calendar)),
    step('agenda-published', agendaOn, agendaOn, meeting.clearDays),
    step('meeting', meeting.meetsOn, meeting.meetsOn, signing),
  ];
}

/** Due ← sent ← signed off; never before the last meeting and the days it takes to sign off after it. */
function closingSteps(
  dueOn: string,
  toMeetings: readonly DatedStep[],
  facts: TimetableFacts,
  calendar: HolidayCalendar,
): DatedStep[] {
  const dueBy = workingDayBy(dueOn, calendar);
  const sending = setDays(facts, 'submitted', null) ?? defaultWorkingDays.submitted;
  const signing = setDays(facts, 'signed-off', null) ?? defaultWorkingDays['signed-off'];
  const sentOn = addWorkingDays(dueBy, -sending, calendar);
  const signedOn = addWorkingDays(sentOn, -signing, calendar);
  const signedFrom = toMeetings
    .filter(({ kind, meeting }) => kind === 'meeting' && !meeting?.calledOff)
    .map(({ on, workingDays }) => addWorkingDays(on, workingDays, calendar))
    .reduce(laterOf, signedOn);
  const sentFrom = laterOf(sentOn, signedFrom);
  const closing = { meeting: null, latestOn: dueBy };
  return [
    { ...closing, kind: 'signed-off', plannedOn: signedOn, on: signedFrom, workingDays: signing },
    { ...closing, kind: 'submitted', plannedOn: sentOn, on: sentFrom, workingDays: sending },
  ];
}

/**
 * The dates of every step, worked back from the due date and the meetings chosen (product §3). A day that is no working day moves to the
 * working day before; a meeting stays on its day. Without a due date only the meetings have steps.
 */
export function workBack(facts: TimetableFacts, calendar: HolidayCalendar): DatedStep[] {
  const meetings = [...facts.meetings].sort((one, other) => one.meetsOn.localeCompare(other.meetsOn));
  const toMeetings = meetings.flatMap((meeting) => stepsToMeeting(meeting, facts, calendar));
  const closing = facts.dueOn ? closingSteps(facts.dueOn, toMeetings, facts, calendar) : [];
  return [...toMeetings, ...closing].sort((one, other) => one.on.localeCompare(other.on));
}
