import { shortDate, weekdayName } from '#domain/dates/dates.ts';

/** A day that leads to a meeting. One that has passed says so in words: nothing here hangs on a colour. */
export function DayAhead({ day, today }: { day: string; today: string }) {
  return (
    <>
      {shortDate(day)}
      <small>{day < today ? 'Passed' : day === today ? 'Today' : weekdayName(day)}</small>
    </>
  );
}
