import path from 'node:path';
import { databaseFile } from './data-folder.ts';
import { one, replaceOne } from './one.ts';
import { type Database, openDatabase } from './open.ts';

/** The one connection of this process. All reads and writes go through it; writes are synchronous. */
export function database(): Database {
  return one('database', () => openDatabase(path.resolve(databaseFile())));
}

/** For start-up and for tests: work on this database from now on. */
export function holdDatabase(db: Database): void {
  replaceOne('database', db);
}

/** Checkpoints and closes the one connection, so that a stop leaves a single clean file. */
export function closeDatabase(): void {
  const db = database();
  if (!db.$client.open) return;
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  db.$client.close();
}
