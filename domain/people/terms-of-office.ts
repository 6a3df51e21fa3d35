import { addMonths, longDate } from '#domain/dates/dates.ts';
import { Gone, NotValid, Questioned } from '#domain/policy/refusals.ts';

/** From a first day to a last, both included; no last day: it goes on. Of holding a post, of sitting on a panel. */
export type Term = { fromOn: string; untilOn: string | null };

/** Whether a term has not ended before a day. It may begin after it. */
export function endsOnOrAfter(term: Term, day: string): boolean {
  return term.untilOn === null || term.untilOn >= day;
}

/** Whether a day lies within a term. */
export function runsOn(term: Term, day: string): boolean {
  return term.fromOn <= day && endsOnOrAfter(term, day);
}

/**
 * Whether a term can be given this last day. History stays: what has ended has ended.
 * @throws NotPossible when its last day is past already; NotValid on `untilOn` when the day is before it began
 */
export function assertCanEnd(term: Term, untilOn: string, today: string): void {
  if (!endsOnOrAfter(term, today)) throw new Gone(`This ended on ${longDate(term.untilOn ?? today)}.`);
  if (untilOn >= term.fromOn) return;
  const words = `The last day must be on or after ${longDate(term.fromOn)}, the first day`;
  throw new NotValid([{ field: 'untilOn', words }]);
}

/**
 * A day more than two years ahead is likely a slip (rules §1): asked about once, then taken.
 * @throws Questioned on `field`, unless confirmed
 */
export function questionFarDay(
  { field, label, day }: { field: string; label: string; day: string },
  today: string,
  confirmed: boolean,
): void {
  if (confirmed || day <= addMonths(today, 24)) return;
  throw new Questioned([{ field, words: `${label}, ${longDate(day)}, is more than two years ahead. Is that right?` }]);
}
