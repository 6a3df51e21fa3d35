import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { whyNotWorkingDay } from '#domain/clocks/working-days.ts';
import { longDate } from '#domain/dates/dates.ts';
import { NotValid, Questioned } from '#domain/policy/refusals.ts';

export type JudgedAround = { today: string; calendar: HolidayCalendar; confirmed: boolean };

function refuse(field: string, words: string): never {
  throw new NotValid([{ field, words }]);
}

function questionRestDay(field: string, label: string, day: string, { calendar, confirmed }: JudgedAround): void {
  const why = confirmed ? null : whyNotWorkingDay(day, calendar);
  if (why === null) return;
  const words = why === 'Saturday' || why === 'Sunday' ? `is a ${why}` : `is a bank holiday: ${why}`;
  throw new Questioned([{ field, words: `${label}, ${longDate(day)}, ${words}. Is that right?` }]);
}

/**
 * The day a version was sent: not to come, not before it was sealed; asked once on a weekend or bank holiday (rules §1).
 * @throws NotValid, Questioned
 */
export function judgeSendingDate(sentOn: string, sealedOn: string, around: JudgedAround): void {
  if (sentOn > around.today) refuse('sentOn', 'Date sent must be today or in the past');
  if (sentOn < sealedOn) {
    refuse('sentOn', `Date sent must be on or after ${longDate(sealedOn)}, the day the version was sealed`);
  }
  questionRestDay('sentOn', 'Date sent', sentOn, around);
}

/** The day of Ofsted's answer: not to come, not before it was sent. @throws NotValid */
export function judgeAnswerDate(answeredOn: string, sentOn: string, today: string): void {
  if (answeredOn > today) refuse('answeredOn', 'Date of the answer must be today or in the past');
  if (answeredOn < sentOn) {
    refuse('answeredOn', `Date of the answer must be on or after ${longDate(sentOn)}, the day the version was sent`);
  }
}

/**
 * The day something was published: not to come; a report not before it was received, a statement not before it was sealed.
 * @param notBefore that day and what happened on it; null where it is not known
 * @throws NotValid, Questioned
 */
export function judgePublicationDate(
  publishedOn: string,
  notBefore: { day: string; what: string } | null,
  around: JudgedAround,
): void {
  if (publishedOn > around.today) refuse('publishedOn', 'Date published must be today or in the past');
  if (notBefore && publishedOn < notBefore.day) {
    refuse('publishedOn', `Date published must be on or after ${longDate(notBefore.day)}, the day ${notBefore.what}`);
  }
  questionRestDay('publishedOn', 'Date published', publishedOn, around);
}
