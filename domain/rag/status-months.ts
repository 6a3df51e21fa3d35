import { addMonths } from '#domain/dates/dates.ts';
import type { ComputedRag, DeclaredRag, Stage } from '#domain/vocabulary.ts';

/** How an action stood from a day on, until its next record. */
export type StatusRecord = {
  onDate: string;
  stage: Stage;
  declared: DeclaredRag | null;
  computed: ComputedRag;
  override: DeclaredRag | null;
};

/** `month` is `YYYY-MM`; the record is the one that stood at its end, null before the first. */
export type StatusMonth = { month: string; record: StatusRecord | null };

/** Every month from one to another, both included, as `YYYY-MM`. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first.slice(0, 7); month <= last.slice(0, 7); month = addMonths(`${month}-01`, 1).slice(0, 7)) {
    months.push(month);
  }
  return months;
}

/** The standing record at the end of each month. `records` in order of date; dates are `YYYY-MM-DD`. */
export function statusByMonth(records: readonly StatusRecord[], months: readonly string[]): StatusMonth[] {
  let next = 0;
  let standing: StatusRecord | null = null;
  return months.map((month) => {
    for (let record = records[next]; record && record.onDate.slice(0, 7) <= month; record = records[next]) {
      standing = record;
      next += 1;
    }
    return { month, record: standing };
  });
}

const worstFirst: readonly ComputedRag[] = ['red', 'amber', 'green', 'blue', 'grey', 'none'];

/** Of several computed colours the one to show for all: red before amber, green, blue, grey and none; null of nothing. */
export function worstOf(colours: readonly ComputedRag[]): ComputedRag | null {
  return worstFirst.find((colour) => colours.includes(colour)) ?? null;
}
