import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { calendarWarnings } from '#domain/clocks/count-workings.ts';
import { inWorkingDays, workingDaysBetween } from '#domain/clocks/working-days.ts';
import { sentenceDate, weekdayName } from '#domain/dates/dates.ts';
import type { StepState, Timetable, TimetableFacts, TimetableStep } from './facts.ts';
import { doneOnOf, isOvertaken, whyImpossible, wordsOf } from './judge.ts';
import { conditionOf, defaultOwner, labelOf, stateWords } from './step-words.ts';
import { type DatedStep, workBack } from './work-back.ts';

type Judged = TimetableStep & { why: string | null };

const keyOf = ({ kind, meeting }: DatedStep) => (meeting ? `${kind}.${meeting.id}` : kind);

function stateOf(
  step: DatedStep,
  doneOn: string | null,
  overtaken: boolean,
  why: string | null,
  today: string,
): StepState {
  if (doneOn !== null) return 'done';
  if (overtaken) return 'not-recorded';
  if (why !== null) return 'cannot-be-met';
  return step.on < today || step.on > step.plannedOn ? 'tight' : 'in-time';
}

function judged(
  step: DatedStep,
  dated: readonly DatedStep[],
  facts: TimetableFacts,
  today: string,
  calendar: HolidayCalendar,
): Judged {
  const { kind, meeting, on, latestOn, workingDays } = step;
  const doneOn = doneOnOf(step, facts, today);
  const why = whyImpossible(step, facts, today, calendar);
  const state = stateOf(step, doneOn, isOvertaken(step, dated, facts, today), why, today);
  const slack = Math.max(0, workingDaysBetween(on > today ? on : today, latestOn, calendar));
  const set = facts.settings.find((one) => one.kind === kind && one.meetingId === (meeting?.id ?? null));
  return {
    key: keyOf(step),
    kind,
    meetingId: meeting?.id ?? null,
    label: labelOf(kind, meeting, facts.meetings),
    owner: set?.owner ?? defaultOwner(kind, meeting, facts),
    on,
    latestOn,
    slack,
    workingDays,
    doneOn,
    state,
    words: wordsOf(step, { state, doneOn, slack, why }, today, calendar),
    why,
  };
}

/** The first step that is open and can be met is the next one, where it is not tight. */
function withNext(steps: readonly Judged[]): Judged[] {
  const first = steps.find(({ state }) => state === 'in-time' || state === 'tight');
  return steps.map((step) =>
    step === first && step.state === 'in-time'
      ? { ...step, state: 'next', words: step.words.replace(stateWords['in-time'], stateWords.next) }
      : step,
  );
}

/** Of the first that cannot be met, the last step it leads to: what the others are for. */
function worstOf(steps: readonly Judged[]): Judged | undefined {
  const impossible = steps.filter(({ state }) => state === 'cannot-be-met');
  return impossible.findLast(({ meetingId }) => meetingId === impossible[0]?.meetingId);
}

function titleOf(steps: readonly Judged[], facts: TimetableFacts, inHand: number | null, today: string): string {
  const day = (date: string) => sentenceDate(date, today);
  if (facts.submittedOn !== null) return `Sent to Ofsted on ${day(facts.submittedOn)}`;
  const impossible = worstOf(steps);
  if (impossible) return `Cannot be met: ${impossible.label}, because ${impossible.why}`;
  if (facts.dueOn === null || inHand === null) return 'No due date to work back from';
  const spare = inHand === 0 ? 'no working day' : inWorkingDays(inHand);
  const late = steps.find(({ state, on }) => state === 'tight' && on < today);
  const condition = late
    ? `, if ${conditionOf(late.kind, facts.meetings.find(({ id }) => id === late.meetingId) ?? null)} by ${weekdayName(late.latestOn)} ${day(late.latestOn)}`
    : '';
  return `On course for ${day(facts.dueOn)} with ${spare} in hand${condition}`;
}

/**
 * A plan's timetable, worked back from its due date and the meetings it goes through (product §3; clear days: rules §1): submission ←
 * director's and lead member's sign-off ← each meeting ← agenda published ← report cleared ← drafts in. Each step with its date, owner,
 * slack to the next fixed thing and state; what cannot be met says so before its day. Nothing is stored or refused here.
 * @param today `YYYY-MM-DD`
 */
export function composeTimetable(facts: TimetableFacts, today: string, calendar: HolidayCalendar): Timetable {
  const dated = workBack(facts, calendar);
  const steps = withNext(dated.map((step) => judged(step, dated, facts, today, calendar)));
  const sending = steps.find(({ kind }) => kind === 'submitted');
  const inHand = sending && sending.state !== 'done' ? sending.slack : null;
  const days = [facts.receivedOn, facts.dueOn, ...steps.map(({ on }) => on)].filter((day) => day !== null).sort();
  return {
    steps: steps.map(({ why: _, ...step }) => step),
    dueOn: facts.dueOn,
    inHand,
    title: titleOf(steps, facts, inHand, today),
    warnings: days.length > 0 ? calendarWarnings(days[0] ?? today, days.at(-1) ?? today, calendar) : [],
  };
}
