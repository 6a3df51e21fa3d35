import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { whyNotWorkingDay } from '#domain/clocks/working-days.ts';
import { addMonths, isRealDate, longDate } from './dates.ts';

export type JudgedField = 'startOn' | 'deadlineOn' | 'forecastOn' | 'doneOn';

export type RefusedDateCode = 'not-a-real-date' | 'deadline-before-receipt' | 'end-before-start' | 'done-in-the-future';
export type QuestionedDateCode = 'weekend' | 'bank-holiday' | 'after-the-plan-ends' | 'more-than-two-years-ahead';

/** One for each input to mark; two fields at odds with each other are both named. */
export type DateFinding<Code> = { code: Code; field: JudgedField; words: string };

/** `refused` is answered with 422. `questions` are asked once; the same dates sent again with the answer are taken. */
export type DateJudgement = {
  refused: DateFinding<RefusedDateCode>[];
  questions: DateFinding<QuestionedDateCode>[];
};

export type JudgedDates = Partial<Record<JudgedField, string | null>>;

export type DateSurroundings = {
  /** The day the report was received; null while it is not known. */
  receivedOn: string | null;
  /** The last day of the plan; null where it has none. */
  planEndsOn: string | null;
  today: string;
  calendar: HolidayCalendar;
  /** What the form calls a field, where it is not the word below: a milestone's due date is judged as a deadline. */
  labels?: Partial<Record<JudgedField, string>>;
};

const defaultLabels: Record<JudgedField, string> = {
  startOn: 'Start date',
  deadlineOn: 'Deadline',
  forecastOn: 'Forecast date',
  doneOn: 'Date done',
};
const planned = ['startOn', 'deadlineOn', 'forecastOn'] as const;

/**
 * Judges the dates of an action or milestone (rules §1). Refused: not a real date, a deadline before the report was received, a
 * deadline before the start, done in the future. Asked about once, then taken: a planned date on a weekend or bank holiday, after
 * the plan ends, more than two years ahead. A start before receipt is normal: work may be under way. Dates are `YYYY-MM-DD`.
 */
export function judgeDates(dates: JudgedDates, around: DateSurroundings): DateJudgement {
  const label = (field: JudgedField) => around.labels?.[field] ?? defaultLabels[field];
  const refused: DateJudgement['refused'] = [];
  const real: JudgedDates = {};
  for (const field of [...planned, 'doneOn'] as const) {
    const date = dates[field];
    if (date === undefined || date === null) continue;
    if (isRealDate(date)) real[field] = date;
    else {
      const words = `${label(field)} must be a real date, like 29 9 2023`;
      refused.push({ code: 'not-a-real-date', field, words });
    }
  }

  const { startOn, deadlineOn, doneOn } = real;
  if (deadlineOn && around.receivedOn && deadlineOn < around.receivedOn) {
    refused.push({
      code: 'deadline-before-receipt',
      field: 'deadlineOn',
      words: `${label('deadlineOn')} must be on or after ${longDate(around.receivedOn)}, the day the report was received`,
    });
  }
  if (startOn && deadlineOn && deadlineOn < startOn) {
    const code = 'end-before-start';
    const lateEnough = `${label('deadlineOn')} must be on or after the start, ${longDate(startOn)}`;
    const earlyEnough = `${label('startOn')} must be on or before the deadline, ${longDate(deadlineOn)}`;
    refused.push({ code, field: 'deadlineOn', words: lateEnough }, { code, field: 'startOn', words: earlyEnough });
  }
  if (doneOn && doneOn > around.today) {
    refused.push({
      code: 'done-in-the-future',
      field: 'doneOn',
      words: `${label('doneOn')} must be today or in the past`,
    });
  }
  return { refused, questions: questionsAbout(real, around, label) };
}

function questionsAbout(
  dates: JudgedDates,
  around: DateSurroundings,
  label: (field: JudgedField) => string,
): DateJudgement['questions'] {
  const questions: DateJudgement['questions'] = [];
  const twoYearsAhead = addMonths(around.today, 24);
  for (const field of planned) {
    const date = dates[field];
    if (!date) continue;
    const ask = (code: QuestionedDateCode, words: string) => questions.push({ code, field, words });
    const [name, on] = [label(field), longDate(date)];
    const why = whyNotWorkingDay(date, around.calendar);
    if (why === 'Saturday' || why === 'Sunday') ask('weekend', `${name}, ${on}, is a ${why}. Is that right?`);
    else if (why !== null) ask('bank-holiday', `${name}, ${on}, is a bank holiday: ${why}. Is that right?`);
    if (around.planEndsOn && date > around.planEndsOn) {
      ask(
        'after-the-plan-ends',
        `${name}, ${on}, is after the plan ends on ${longDate(around.planEndsOn)}. Is that right?`,
      );
    }
    if (date > twoYearsAhead)
      ask('more-than-two-years-ahead', `${name}, ${on}, is more than two years ahead. Is that right?`);
  }
  return questions;
}
