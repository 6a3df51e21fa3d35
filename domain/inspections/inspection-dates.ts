import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { whyNotWorkingDay } from '#domain/clocks/working-days.ts';
import { addMonths, longDate } from '#domain/dates/dates.ts';
import type { FieldError } from '#domain/policy/refusals.ts';

type InspectionDates = { inspectedFrom: string | null; inspectedTo: string | null; publishedOn: string | null };

const labels = {
  inspectedFrom: 'First day of the inspection',
  inspectedTo: 'Last day of the inspection',
  publishedOn: 'Date of publication',
} as const;

/** Longer than any inspection took, and longer than Ofsted ever waited to publish: in months. */
const LONGEST_INSPECTION = 6;
const LONGEST_WAIT = 12;

/**
 * Dates of an inspection that are likely a slip: asked about once, then taken (rules §1). A weekend or bank holiday, after
 * today, an inspection of more than six months, a publication more than a year after it. All dates `YYYY-MM-DD`; those that
 * cannot be are refused by `refusedInspectionDates`.
 * @param today the real day, since a report is of the real world even where the example lives on a day of its own
 */
export function questionedInspectionDates(
  dates: InspectionDates,
  { today, calendar }: { today: string; calendar: HolidayCalendar },
): FieldError[] {
  const questions: FieldError[] = [];
  for (const field of ['inspectedFrom', 'inspectedTo', 'publishedOn'] as const) {
    const date = dates[field];
    if (!date) continue;
    const says = `${labels[field]}, ${longDate(date)},`;
    const ask = (words: string) => questions.push({ field, words: `${says} ${words}. Is that right?` });
    const why = whyNotWorkingDay(date, calendar);
    if (date > today) ask('is after today');
    else if (why === 'Saturday' || why === 'Sunday') ask(`is a ${why}`);
    else if (why !== null) ask(`is a bank holiday: ${why}`);
  }
  const { inspectedFrom, inspectedTo, publishedOn } = dates;
  const lastDay = inspectedTo ?? inspectedFrom;
  if (inspectedFrom && inspectedTo && inspectedTo > addMonths(inspectedFrom, LONGEST_INSPECTION))
    questions.push({
      field: 'inspectedTo',
      words: `${labels.inspectedTo}, ${longDate(inspectedTo)}, is more than six months after the first. Is that right?`,
    });
  if (publishedOn && lastDay && publishedOn > addMonths(lastDay, LONGEST_WAIT))
    questions.push({
      field: 'publishedOn',
      words: `${labels.publishedOn}, ${longDate(publishedOn)}, is more than a year after the inspection. Is that right?`,
    });
  return questions;
}
