import { z } from 'zod';
import { isRealDate } from '#domain/dates/dates.ts';

/** A calendar date, `YYYY-MM-DD`. `label` goes into the message: "Deadline must be a real date, like 29 9 2023". */
export function date(label: string) {
  return z.string(`Enter ${label.toLowerCase()}`).refine(isRealDate, `${label} must be a real date, like 29 9 2023`);
}

/** A date that may be left out; null then. */
export function optionalDate(label: string) {
  return date(label).nullable().default(null);
}
