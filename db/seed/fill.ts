import { getTableColumns } from 'drizzle-orm';
import type { SQLiteInsertValue, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { database } from '../database.ts';

const MOST_PARAMETERS = 8_000;

/** Puts many rows into one table, a few hundred to a statement. */
export function fill<T extends SQLiteTable>(table: T, rows: SQLiteInsertValue<T>[]): void {
  const atOnce = Math.floor(MOST_PARAMETERS / Object.keys(getTableColumns(table)).length);
  for (let from = 0; from < rows.length; from += atOnce) {
    database()
      .insert(table)
      .values(rows.slice(from, from + atOnce))
      .run();
  }
}
