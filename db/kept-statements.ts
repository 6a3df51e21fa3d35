import type Sqlite from 'better-sqlite3';

/** More texts than the product has; only lists of ids of every length could go beyond. */
const KEPT = 500;

/** What the query builder asks of a database. */
type Preparing = Pick<Sqlite.Database, 'prepare' | 'transaction'>;

/**
 * The database as the query builder sees it: a statement that was prepared once is handed out again for the same text, the least
 * recently used one given up. The statements are this handle's own and end with it; SQLite itself prepares one anew when the tables
 * changed. For the builder alone, which runs a statement to its end before it asks for the next: who uses the handle itself may set
 * a statement to give single values or bind to it, and gets one of their own.
 */
export function keepingStatements(client: Sqlite.Database): Preparing {
  const kept = new Map<string, Sqlite.Statement>();
  const prepare = (text: string): Sqlite.Statement => {
    const found = kept.get(text);
    const statement = found ?? client.prepare(text);
    if (found) {
      kept.delete(text);
      // As new: the builder has one that gives rows as lists say so, and another one expects objects.
      if (found.reader) found.raw(false);
    } else if (kept.size >= KEPT) {
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    }
    kept.set(text, statement);
    return statement;
  };
  return { prepare: prepare as Sqlite.Database['prepare'], transaction: client.transaction.bind(client) };
}
