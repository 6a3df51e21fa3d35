import { addMonths } from '#domain/dates/dates.ts';

/** Months after verification at which a checker looks again whether it lasted (rules §2). */
export const defaultReCheckMonths: readonly number[] = [3, 6];

/**
 * The days from which re-checks can be passed: so many months after the verification, or that month's last day. Of several the
 * last one embeds the action; where only one is set, that one does. None set gives six months. `months` are whole numbers.
 */
export function reCheckSchedule(verifiedOn: string, months: readonly number[] = defaultReCheckMonths): string[] {
  const chosen = months.length === 0 ? [6] : [...new Set(months)].sort((a, b) => a - b);
  return chosen.map((count) => addMonths(verifiedOn, count));
}
