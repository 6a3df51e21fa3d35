import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check } from 'drizzle-orm/sqlite-core';

/** Drizzle's `text({ enum })` is only a type; this is the refusal in the table itself, made from the same tuple. */
export function oneOf(name: string, column: AnySQLiteColumn, codes: readonly string[]) {
  return check(name, sql`${column} in (${sql.raw(codes.map((code) => `'${code}'`).join(', '))})`);
}

/** A calendar date, `YYYY-MM-DD`, or null. That it is a real one is checked by SQLite's own calendar. */
export function isDate(name: string, column: AnySQLiteColumn) {
  return check(name, sql`${column} is null or ${column} is date(${column})`);
}

/** Words that must be there: not empty, not only blanks. SQLite's `trim` alone takes spaces only. */
export function isSaid(name: string, column: AnySQLiteColumn) {
  return check(name, sql`length(trim(${column}, char(9, 10, 13, 32))) > 0`);
}
