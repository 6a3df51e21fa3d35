import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { database, holdDatabase } from '../database.ts';
import type { Database } from '../open.ts';
import * as schema from '../schema.ts';

/* For tests only: how many statements a read runs. */

let ran = 0;

/** From now on the same rows lie behind a connection that tells of each statement it runs. */
export function hearStatements(): void {
  const hear = () => {
    ran += 1;
  };
  const client = new Sqlite(database().$client.serialize(), { verbose: hear });
  holdDatabase(drizzle(client, { schema, casing: 'snake_case' }) as Database);
}

/** How many statements a read runs; `hearStatements` comes before. */
export function statements(read: () => unknown): number {
  ran = 0;
  read();
  return ran;
}
