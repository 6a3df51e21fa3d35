import { sql } from 'drizzle-orm';
import { blob, check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';

/**
 * Megabytes that a sealed, frozen or drafted row points to. They are written ahead of that row, in pieces of a transaction each, so
 * that nobody's save waits for more than one piece; the row that makes them count is small. Once pointed to they never change.
 */
export const keptBytes = sqliteTable(
  'kept_bytes',
  {
    id: id(),
    size: integer().notNull(),
    /** The real clock: what nothing points to an hour later was left by work that was ended. */
    keptAt: text().notNull(),
  },
  (table) => [check('kept_bytes_size', sql`${table.size} >= 0`)],
);

export const keptPieces = sqliteTable(
  'kept_pieces',
  {
    keptId: text()
      .notNull()
      .references(() => keptBytes.id),
    position: integer().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.keptId, table.position] })],
);
