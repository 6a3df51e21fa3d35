import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { countWorkings } from '#domain/clocks/count-workings.ts';
import { isRealDate, weekdayDate } from '#domain/dates/dates.ts';
import { readOptions } from './options.ts';
import { Refused } from './refused.ts';

const usage = 'deadline --received YYYY-MM-DD [--days 70] [--json]';
const MOST_DAYS = 1000;

/** Counts by the published table of bank holidays alone, so it needs no database; proclaimed days are the screens' to add. */
export async function deadlineVerb(args: string[]): Promise<number> {
  const { values } = readOptions(usage, {
    args,
    options: { received: { type: 'string' }, days: { type: 'string', default: '70' }, json: { type: 'boolean' } },
  });
  const received = receivedOf(values.received);
  const { dueOn, workingDays, skipped, warnings } = countWorkings(received, daysOf(values.days), publishedCalendar);
  if (values.json) console.log(JSON.stringify({ dueOn, workingDays, skipped, warnings }));
  else console.log([sentence(received, dueOn, workingDays, skipped), ...warnings].join('\n'));
  return 0;
}

function receivedOf(given: string | undefined): string {
  if (given === undefined) throw new Refused(`Say when the report was received. Usage: ${usage}`);
  if (!isRealDate(given)) {
    throw new Refused(`"${given}" is not a real date. Write it as year, month and day, such as 2023-04-04.`);
  }
  return given;
}

function daysOf(given: string): number {
  const days = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (days < 1 || days > MOST_DAYS) {
    throw new Refused(`"${given}" is not a number of working days from 1 to ${MOST_DAYS}.`);
  }
  return days;
}

function sentence(received: string, dueOn: string, days: number, skipped: { date: string; why: string }[]): string {
  const holidays = skipped.filter(({ why }) => why !== 'Saturday' && why !== 'Sunday');
  const leftOut = holidays.map(({ date, why }) => `${weekdayDate(date)} (${why})`).join(', ');
  const and = holidays.length === 0 ? '' : ` and ${leftOut}`;
  return `Received ${weekdayDate(received)}, ${days} working ${days === 1 ? 'day' : 'days'}: due ${weekdayDate(dueOn)}. Weekends${and} are left out.`;
}
