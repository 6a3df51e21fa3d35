import fs from 'node:fs';
import path from 'node:path';
import { migrate as runMigrations } from 'drizzle-orm/better-sqlite3/migrator';
import { type Database, openDatabase } from './open.ts';
import { dropTriggers, renewTriggers } from './triggers.ts';

/** Under a bundler a module cannot say where it lies; every entry of the product starts in the project's folder. */
export const databaseFolder = path.join(process.cwd(), 'db');

type Journal = { entries: { idx: number; when: number; tag: string }[] };

/**
 * Drizzle skips, without a word, a migration whose time stamp is older than the last one applied.
 * @throws Error naming the first migration out of order
 */
export function assertJournalInOrder(journal: Journal): void {
  journal.entries.forEach((entry, place) => {
    const before = journal.entries[place - 1];
    if (before && entry.when <= before.when) {
      throw new Error(`Migration ${entry.tag} is dated before ${before.tag} and would be skipped. Generate it again.`);
    }
  });
}

/** How many migrations the code knows and how many the database has had. */
function pending(db: Database, journal: Journal): boolean {
  const applied = db.$client
    .prepare("select count(*) from sqlite_schema where name = '__drizzle_migrations'")
    .pluck()
    .get() as number;
  if (!applied) return true;
  const done = db.$client.prepare('select count(*) from __drizzle_migrations').pluck().get() as number;
  if (done > journal.entries.length) {
    throw new Error(
      'This database was made by a later version of Seventy. Install that version, or restore a backup made before it.',
    );
  }
  return done < journal.entries.length;
}

/**
 * Runs the migrations on an open database, foreign keys off and triggers renewed. The caller holds the lock.
 * @param folder with `migrations/` and `triggers.sql`
 */
export function migrateOpen(db: Database, folder = databaseFolder): void {
  const client = db.$client;
  // Off before the migrator's own transaction: inside one this setting does nothing, and a table rebuild would then
  // delete child rows by cascade.
  client.pragma('foreign_keys = OFF');
  try {
    dropTriggers(client);
    runMigrations(db, { migrationsFolder: path.join(folder, 'migrations') });
    renewTriggers(client, path.join(folder, 'triggers.sql'));
    const broken = client.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`After migrating, ${broken.length} rows point at nothing.`);
  } finally {
    client.pragma('foreign_keys = ON');
  }
}

/**
 * The one door for changing the tables: backs up, migrates, checks; on failure puts the backup back.
 * The caller holds the lock of the data folder.
 * @param file path of the database; made when it is not there
 * @param folder with `migrations/` and `triggers.sql`
 * @throws Error in words, with the old file in place again
 */
export function migrateFile(file: string, folder = databaseFolder): void {
  const journal = JSON.parse(
    fs.readFileSync(path.join(folder, 'migrations', 'meta', '_journal.json'), 'utf8'),
  ) as Journal;
  assertJournalInOrder(journal);
  const existed = fs.existsSync(file);
  const db = openDatabase(file);
  let backup: string | null = null;
  try {
    if (existed && pending(db, journal)) backup = backUp(db, file);
    migrateOpen(db, folder);
    db.$client.close();
  } catch (error) {
    db.$client.close();
    if (backup) putBack(backup, file);
    throw error;
  }
}

function backUp(db: Database, file: string): string {
  const folder = path.join(path.dirname(file), 'backups');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const copy = path.join(folder, `before-migration-${Date.now()}.db`);
  db.$client.prepare('vacuum into ?').run(copy);
  return copy;
}

function putBack(backup: string, file: string): void {
  for (const part of ['', '-wal', '-shm']) fs.rmSync(`${file}${part}`, { force: true });
  fs.copyFileSync(backup, file);
}
