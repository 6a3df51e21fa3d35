import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, text } from 'drizzle-orm/sqlite-core';
import { people } from './people.ts';

/** What was noted by mistake is taken back with a reason, never deleted. */
export const takingBack = () => ({
  takenBackReason: text(),
  takenBackBy: text().references(() => people.id),
  takenBackAt: text(),
});
type TakingBack = Record<'takenBackReason' | 'takenBackBy' | 'takenBackAt', AnySQLiteColumn>;

/** Taken back with all three facts, or not at all. */
export function takenBackWhole(name: string, table: TakingBack) {
  return check(
    name,
    sql`(${table.takenBackAt} is null) = (${table.takenBackReason} is null) and (${table.takenBackAt} is null) = (${table.takenBackBy} is null)`,
  );
}
