import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { whyNotWorkingDay } from '#domain/clocks/working-days.ts';
import { addMonths, longDate } from '#domain/dates/dates.ts';
import type { FieldError } from '#domain/policy/refusals.ts';

export type MeetingDates = { meetsOn: string; agendaOn: string; reportDueOn: string };
type Around = { today: string; calendar: HolidayCalendar };

const labels = { meetsOn: 'Date of the meeting', reportDueOn: 'Report deadline' } as const;

function questionsAbout(dates: MeetingDates, { today, calendar }: Around): FieldError[] {
  const { meetsOn, agendaOn, reportDueOn } = dates;
  const questions: FieldError[] = [];
  const ask = (field: keyof typeof labels, words: string) => {
    questions.push({ field, words: `${labels[field]}, ${longDate(dates[field])}, ${words}. Is that right?` });
  };
  for (const field of ['meetsOn', 'reportDueOn'] as const) {
    const why = whyNotWorkingDay(dates[field], calendar);
    if (why === 'Saturday' || why === 'Sunday') ask(field, `is a ${why}`);
    else if (why !== null) ask(field, `is a bank holiday: ${why}`);
  }
  if (meetsOn < today) ask('meetsOn', 'has passed');
  else if (agendaOn < today) {
    ask('meetsOn', `is too near: its agenda was to be published by ${longDate(agendaOn)}`);
  }
  if (meetsOn > addMonths(today, 24)) ask('meetsOn', 'is more than two years ahead');
  if (reportDueOn > agendaOn) ask('reportDueOn', `is after the agenda day, ${longDate(agendaOn)}`);
  return questions;
}

/**
 * The days of a meeting (rules §1), all `YYYY-MM-DD`. Refused: a report due after the meeting. Questioned once, then taken: a weekend or
 * bank holiday, a day that has passed, an agenda day that has, more than two years ahead, a report due after the agenda is out.
 */
export function judgeMeetingDates(
  dates: MeetingDates,
  around: Around,
): { refused: FieldError[]; questions: FieldError[] } {
  if (dates.reportDueOn <= dates.meetsOn) return { refused: [], questions: questionsAbout(dates, around) };
  const words = `Report deadline must be on or before the meeting, ${longDate(dates.meetsOn)}`;
  return { refused: [{ field: 'reportDueOn', words }], questions: [] };
}
