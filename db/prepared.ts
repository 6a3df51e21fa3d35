import { database } from './database.ts';
import type { Database } from './open.ts';

/**
 * A query that every request asks: built once for a database instead of each time, which costs more than asking it. What differs from
 * time to time is an `sql.placeholder`. It is built again for another handle (the example starting anew, a database put back, a test).
 */
export function prepared<Query>(build: (db: Database) => Query): () => Query {
  const built = new WeakMap<Database, Query>();
  return () => {
    const db = database();
    const found = built.get(db) ?? build(db);
    built.set(db, found);
    return found;
  };
}
