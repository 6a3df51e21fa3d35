import { longDate, weekdayDate } from '#domain/dates/dates.ts';
import type { HolidayCalendar } from './bank-holidays.ts';
import { type Clock, clocksFor, type InspectionClockFacts, NO_DEADLINE } from './clocks.ts';
import { calendarWarnings } from './count-workings.ts';
import { addWorkingDays, inWorkingDays, whyNotWorkingDay, workingDaysBetween } from './working-days.ts';

/** The dates a plan keeps apart (product §3). `receivedOn` is of the draft report where the clock runs from that. */
export type PlanDates = {
  receivedOn: string | null;
  publishedOn: string | null;
  /** The due date Ofsted stated, or the one set by hand: it overrides the computed one. */
  statedDueOn: string | null;
  /** The day the plan was first sent to Ofsted: the count stops there. Left out or null: not sent yet. */
  submittedOn?: string | null;
};

/** Who answers for the statement of a joint inspection; null where the council does. */
export type PrincipalAuthority = { name: string; isCouncil: boolean };

export type ClockReading = Clock & { dueOn: string; daysLeft: number; provisional: boolean };

export type PlanClock = {
  /** "No statutory deadline" where there is neither a clock nor a stated date; draw none then. */
  words: string | null;
  /** Every clock of the inspection with its date, publication of the report among them; empty while nothing is received. */
  clocks: ClockReading[];
  computedDueOn: string | null;
  statedDueOn: string | null;
  /** Stated against computed: working days, positive where the stated date is later. Null where either is missing. */
  difference: number | null;
  differenceWords: string | null;
  /** The date in force, and which of the two it is. */
  dueOn: string | null;
  dueFrom: 'stated' | 'computed' | null;
  submittedOn: string | null;
  /** "day 58 of 70": `dayToday` is null before receipt, and stays at the day of submission; `totalDays` counts to the date in force. */
  dayToday: number | null;
  totalDays: number | null;
  /** Working days from today, or from the day of submission, to the date in force; negative where it had passed. */
  daysLeft: number | null;
  daysLeftWords: string | null;
  provisional: boolean;
  warnings: string[];
  /** Who owes the statement, in words, where that is not the council. */
  owedByWords: string | null;
};

function differenceInWords(difference: number): string {
  if (difference === 0) return 'No difference';
  const length = inWorkingDays(Math.abs(difference));
  return difference > 0 ? `${length} later than computed` : `${length} earlier than computed`;
}

/** "submitted 17 July 2023, 1 working day before it was due". A submission on the last day is in time: it is on its due date. */
function submittedInWords(submittedOn: string, dueOn: string, left: number): string {
  const submitted = `submitted ${longDate(submittedOn)}`;
  if (submittedOn === dueOn) return `${submitted}, the day it was due`;
  if (submittedOn > dueOn) return `${submitted}, ${left === 0 ? 'after it was due' : `${inWorkingDays(-left)} late`}`;
  return left === 0 ? `${submitted}, before it was due` : `${submitted}, ${inWorkingDays(left)} before it was due`;
}

function leftInWords(dueOn: string, today: string, left: number): string {
  if (dueOn === today) return 'due today';
  if (dueOn > today) return left === 0 ? 'no working days left' : `${inWorkingDays(left)} left`;
  return left === 0 ? 'the due date has passed' : `${inWorkingDays(-left)} overdue`;
}

function wordsForDays(
  dueOn: string | null,
  left: number | null,
  submittedOn: string | null,
  today: string,
): string | null {
  if (dueOn === null || left === null) return submittedOn === null ? null : `submitted ${longDate(submittedOn)}`;
  return submittedOn === null ? leftInWords(dueOn, today, left) : submittedInWords(submittedOn, dueOn, left);
}

function statedWarnings(statedOn: string, dates: PlanDates, calendar: HolidayCalendar): string[] {
  const why = whyNotWorkingDay(statedOn, calendar);
  const warnings = why === null ? [] : [`The stated due date, ${weekdayDate(statedOn)}, is not a working day.`];
  if (dates.receivedOn && statedOn < dates.receivedOn) {
    warnings.push(`The stated due date is before the report was received on ${longDate(dates.receivedOn)}.`);
  }
  return warnings;
}

/**
 * A plan's clock (product §3, rules §1): due is computed from the day of receipt, a date stated by Ofsted overrides it, and both
 * are shown with the difference. The day of publication moves nothing. Pure: `today` is `YYYY-MM-DD`.
 */
export function clockOfPlan(
  dates: PlanDates,
  inspection: InspectionClockFacts,
  today: string,
  calendar: HolidayCalendar,
  principal: PrincipalAuthority | null = null,
): PlanClock {
  const { receivedOn, statedDueOn, submittedOn = null } = dates;
  const asOf = submittedOn ?? today;
  const rules = clocksFor(inspection).clocks;
  const clocks = receivedOn ? rules.map((rule) => readClock(rule, receivedOn, today, calendar)) : [];
  const computedDueOn = clocks.at(-1)?.dueOn ?? null;
  const dueOn = statedDueOn ?? computedDueOn;
  const difference = statedDueOn && computedDueOn ? workingDaysBetween(computedDueOn, statedDueOn, calendar) : null;
  const daysLeft = dueOn ? workingDaysBetween(asOf, dueOn, calendar) : null;
  const counted = receivedOn && dueOn ? calendarWarnings(receivedOn, dueOn, calendar) : [];
  const unsettled = rules.at(-1)?.confirmed === false && !statedDueOn;
  return {
    words: rules.length === 0 && !statedDueOn ? NO_DEADLINE : null,
    clocks,
    computedDueOn,
    statedDueOn,
    difference,
    differenceWords: difference === null ? null : differenceInWords(difference),
    dueOn,
    dueFrom: statedDueOn ? 'stated' : computedDueOn ? 'computed' : null,
    submittedOn,
    dayToday: receivedOn && receivedOn <= asOf ? workingDaysBetween(receivedOn, asOf, calendar) : null,
    totalDays: receivedOn && dueOn ? workingDaysBetween(receivedOn, dueOn, calendar) : null,
    daysLeft,
    daysLeftWords: wordsForDays(dueOn, daysLeft, submittedOn, today),
    provisional: counted.length > 0,
    warnings: [
      ...counted,
      ...(statedDueOn ? statedWarnings(statedDueOn, dates, calendar) : []),
      ...(unsettled ? [`The number of days is not confirmed: ${rules.at(-1)?.basis}.`] : []),
    ],
    owedByWords:
      principal && !principal.isCouncil ? `${principal.name} is the principal authority and owes the statement.` : null,
  };
}

function readClock(rule: Clock, receivedOn: string, today: string, calendar: HolidayCalendar): ClockReading {
  const dueOn = addWorkingDays(receivedOn, rule.days, calendar);
  const provisional = calendarWarnings(receivedOn, dueOn, calendar).length > 0;
  return { ...rule, dueOn, daysLeft: workingDaysBetween(today, dueOn, calendar), provisional };
}
