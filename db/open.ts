import './runtime-guard.ts';
import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { keepingStatements } from './kept-statements.ts';
import * as schema from './schema.ts';

export type Database = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database };

const OLDEST_SAFE_SQLITE = [3, 51, 3];

/** Throws in words when SQLite is older than the fix of its WAL-reset bug, or a safety setting did not take. */
function assertSafe(client: Sqlite.Database): void {
  const version = client.prepare('select sqlite_version()').pluck().get() as string;
  const numbers = version.split('.').map(Number);
  const difference = OLDEST_SAFE_SQLITE.map((floor, place) => (numbers[place] ?? 0) - floor).find((d) => d !== 0) ?? 0;
  if (difference < 0) throw new Error(`SQLite ${version} can lose saved changes. Version 3.51.3 or later is needed.`);
  const expected = {
    synchronous: 2,
    foreign_keys: 1,
    recursive_triggers: 1,
    busy_timeout: 5000,
    trusted_schema: 0,
    secure_delete: 1,
  };
  for (const [pragma, value] of Object.entries(expected)) {
    const found = client.pragma(pragma, { simple: true });
    if (found !== value) throw new Error(`The database setting ${pragma} is ${found} and must be ${value}.`);
  }
}

/** Safety before speed: FULL makes every acknowledged save survive a power failure (0.36 ms a commit, decision 3). */
export function makeSafe(client: Sqlite.Database): void {
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  client.pragma('recursive_triggers = ON');
  client.pragma('busy_timeout = 5000');
  client.pragma('trusted_schema = OFF');
  // What is deleted or disposed of is overwritten in the file, not only unlinked.
  client.pragma('secure_delete = ON');
  assertSafe(client);
}

/** Opens a database file (or a serialised copy, for tests) with every safety setting on. Does not migrate. */
export function openDatabase(source: string | Buffer): Database {
  const client = new Sqlite(source);
  makeSafe(client);
  const db = drizzle(keepingStatements(client) as Sqlite.Database, { schema, casing: 'snake_case' });
  return Object.assign(db, { $client: client });
}
