import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { inWorkingDays, workingDaysBetween } from '#domain/clocks/working-days.ts';
import { sentenceDate, weekdayName } from '#domain/dates/dates.ts';
import type { TimetableStepKind } from '#domain/panels/panel-words.ts';
import { inWords } from '#domain/texts/count-in-words.ts';
import type { StepState, TimetableFacts } from './facts.ts';
import { shortPanelName, stateWords } from './step-words.ts';
import type { DatedStep } from './work-back.ts';

const order: readonly TimetableStepKind[] = ['drafts-in', 'report-cleared', 'agenda-published', 'meeting'];

const setDoneOn = (step: DatedStep, facts: TimetableFacts) =>
  facts.settings.find((set) => set.kind === step.kind && set.meetingId === (step.meeting?.id ?? null))?.doneOn ?? null;

/** The day a step was done: from what the product knows, else as recorded by hand. */
export function doneOnOf(step: DatedStep, facts: TimetableFacts, today: string): string | null {
  const { meeting } = step;
  switch (step.kind) {
    case 'drafts-in':
      return setDoneOn(step, facts);
    case 'report-cleared':
      return meeting?.clearedOn ?? setDoneOn(step, facts);
    case 'agenda-published':
      return meeting?.publishedOn ?? setDoneOn(step, facts);
    case 'meeting':
      return meeting && !meeting.calledOff && meeting.meetsOn < today ? meeting.meetsOn : null;
    case 'signed-off':
      return facts.signedOffOn;
    case 'submitted':
      return facts.submittedOn;
    default:
      return step.kind satisfies never;
  }
}

/** Whether something after it is done already, so that it no longer matters: the plan was sent, the meeting held, the report cleared. */
export function isOvertaken(
  step: DatedStep,
  steps: readonly DatedStep[],
  facts: TimetableFacts,
  today: string,
): boolean {
  if (facts.submittedOn !== null) return true;
  return steps.some(
    (other) =>
      step.meeting !== null &&
      other.meeting?.id === step.meeting.id &&
      order.indexOf(other.kind) > order.indexOf(step.kind) &&
      doneOnOf(other, facts, today) !== null,
  );
}

/** Why a step cannot be met any more, known before its day; null where it can. */
export function whyImpossible(
  step: DatedStep,
  facts: TimetableFacts,
  today: string,
  calendar: HolidayCalendar,
): string | null {
  const day = (date: string) => sentenceDate(date, today);
  const { meeting } = step;
  if (meeting?.calledOff) return `${shortPanelName(meeting)} of ${day(meeting.meetsOn)} was called off`;
  if (step.kind === 'meeting') {
    if (facts.dueOn === null || step.on <= facts.dueOn) return null;
    const after = workingDaysBetween(facts.dueOn, step.on, calendar);
    return `it meets on ${day(step.on)}, ${after === 0 ? '' : `${inWorkingDays(after)} `}after the due date`;
  }
  if (meeting) {
    if (facts.receivedOn !== null && step.latestOn < facts.receivedOn) {
      return `the agenda day, ${day(step.latestOn)}, is before the report was received`;
    }
    const done = step.kind === 'agenda-published' ? 'published' : 'cleared';
    return step.latestOn < today ? `the agenda day, ${day(step.latestOn)}, has passed with nothing ${done}` : null;
  }
  if (step.latestOn < today) return `the last working day for it, ${day(step.latestOn)}, has passed`;
  if (step.on <= step.latestOn) return null;
  return `after the last meeting it cannot be before ${day(step.on)}, and the last day is ${day(step.latestOn)}`;
}

function doneInWords(step: DatedStep, doneOn: string, today: string, calendar: HolidayCalendar): string {
  if (step.kind === 'meeting') return 'Held';
  const against = step.kind === 'agenda-published' ? step.latestOn : step.plannedOn;
  const early = workingDaysBetween(doneOn, against, calendar);
  const done = `Done ${sentenceDate(doneOn, today)}`;
  if (early === 0) return 'Done on the day';
  return early > 0 ? `${done}, ${inWorkingDays(early)} early` : `${done}, ${inWorkingDays(-early)} late`;
}

const slackInWords = (slack: number) => (slack === 0 ? 'no slack' : `${inWorkingDays(slack)} of slack`);

function tightInWords(step: DatedStep, slack: number, today: string, calendar: HolidayCalendar): string {
  if (step.on >= today) {
    return `Tight: ${slackInWords(slack)}, held up by the last meeting`;
  }
  const late = inWorkingDays(workingDaysBetween(step.on, today, calendar));
  const last =
    step.latestOn === today ? 'today' : `${weekdayName(step.latestOn)} ${sentenceDate(step.latestOn, today)}`;
  return `Tight: ${late} late, last day ${last}`;
}

function openInWords(step: DatedStep, slack: number, today: string): string {
  if (step.kind === 'meeting') return step.on === today ? 'today' : 'on a fixed day';
  if (step.kind !== 'agenda-published') return slackInWords(slack);
  const days = `${inWords(step.workingDays)} clear ${step.workingDays === 1 ? 'day' : 'days'}`;
  return `no slack: ${days} before ${sentenceDate(step.meeting?.meetsOn ?? step.on, today)}`;
}

/** The state in words with its slack, as the table says it. */
export function wordsOf(
  step: DatedStep,
  judged: { state: StepState; doneOn: string | null; slack: number; why: string | null },
  today: string,
  calendar: HolidayCalendar,
): string {
  const { state, doneOn, slack, why } = judged;
  switch (state) {
    case 'done':
      return doneInWords(step, doneOn ?? step.on, today, calendar);
    case 'not-recorded':
      return 'Not recorded';
    case 'cannot-be-met':
      return `Cannot be met: ${why}`;
    case 'tight':
      return tightInWords(step, slack, today, calendar);
    case 'next':
    case 'in-time':
      return `${stateWords[state]}, ${openInWords(step, slack, today)}`;
    default:
      return state satisfies never;
  }
}
