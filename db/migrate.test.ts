import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyAuditChain } from '#db/reads/audit/audit-chain.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import { holdDatabase } from './database.ts';
import { assertJournalInOrder, databaseFolder, migrateFile } from './migrate.ts';
import { openDatabase } from './open.ts';
import { personIdOf } from './seed/people-rows.ts';
import { seedId } from './seed/seed-id.ts';
import { loadWorld } from './seed/worlds.ts';
import { juneMoment } from './testing.ts';
import { triggersIn } from './triggers.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-migrate-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

let [folder, file, later] = ['', '', ''];
let round = 0;
/** An installation as an older version left it, and a copy of the tables' folder that a test can add to. */
beforeEach(() => {
  round += 1;
  folder = path.join(root, String(round));
  file = path.join(folder, 'seventy.db');
  later = path.join(folder, 'later');
  fs.cpSync(path.join(databaseFolder, 'migrations'), path.join(later, 'migrations'), { recursive: true });
  fs.copyFileSync(path.join(databaseFolder, 'triggers.sql'), path.join(later, 'triggers.sql'));
});

function olderInstallation(): void {
  migrateFile(file);
  const db = openDatabase(file);
  holdDatabase(db);
  loadWorld('june-2023', juneMoment);
  openSession({ id: personIdOf('owner'), identityId: seedId('identity owner') }, juneMoment);
  db.$client.close();
}

type Journal = { entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[] };

/** Adds a migration to the later version; `when` is the time it says it was generated, an hour after the last by default. */
function addMigration(statements: string[], minutesAfterTheLast = 60): void {
  const journalFile = path.join(later, 'migrations', 'meta', '_journal.json');
  const journal = JSON.parse(fs.readFileSync(journalFile, 'utf8')) as Journal;
  const last = journal.entries.at(-1)!;
  const tag = `${String(last.idx + 1).padStart(4, '0')}_later`;
  const when = last.when + minutesAfterTheLast * 60_000;
  journal.entries.push({ idx: last.idx + 1, version: '6', when, tag, breakpoints: true });
  fs.writeFileSync(journalFile, JSON.stringify(journal));
  fs.writeFileSync(path.join(later, 'migrations', `${tag}.sql`), statements.join('\n--> statement-breakpoint\n'));
}

/** Rebuilds a table as the migration tool does: a new one, the rows over, the old one dropped, the name back. */
function rebuild(table: string): string[] {
  const db = openDatabase(file);
  const schema = db.$client.prepare('select sql from sqlite_schema where name = ?').pluck();
  const made = (schema.get(table) as string)
    .replace(/^CREATE TABLE [`"]?\w+[`"]?/i, `CREATE TABLE __new_${table}`)
    .replaceAll(`"${table}".`, `"__new_${table}".`);
  db.$client.close();
  return [
    made,
    `INSERT INTO __new_${table} SELECT * FROM ${table}`,
    `DROP TABLE ${table}`,
    `ALTER TABLE __new_${table} RENAME TO ${table}`,
  ];
}

type Content = { rows: Record<string, unknown[]>; triggers: unknown[] };
function contentOf(): Content {
  const db = openDatabase(file);
  const names = (type: string) =>
    db.$client
      .prepare("select name from sqlite_schema where type = ? and name not like 'sqlite_%' order by name")
      .pluck()
      .all(type) as string[];
  const rows = Object.fromEntries(
    names('table')
      .filter((table) => table !== '__drizzle_migrations')
      .map((table) => [table, db.$client.prepare(`select * from ${table}`).all()]),
  );
  const content = { rows, triggers: names('trigger') };
  db.$client.close();
  return content;
}
const backups = () => {
  const place = path.join(folder, 'backups');
  return fs.existsSync(place) ? fs.readdirSync(place) : [];
};
const wantedTriggers = () =>
  triggersIn(fs.readFileSync(path.join(databaseFolder, 'triggers.sql'), 'utf8'))
    .map(({ name }) => name)
    .sort();

describe('a later version on an older database', () => {
  test('keeps every row and every trigger, and leaves a backup of what was', () => {
    olderInstallation();
    const before = contentOf();
    addMigration(['ALTER TABLE plans ADD COLUMN nickname text']);
    migrateFile(file, later);
    const after = contentOf();
    expect(after.triggers).toEqual(wantedTriggers());
    expect(Object.keys(after.rows)).toEqual(Object.keys(before.rows));
    expect(after.rows.progress_updates).toEqual(before.rows.progress_updates);
    expect(after.rows.plans).toEqual(before.rows.plans?.map((row) => ({ ...(row as object), nickname: null })));
    expect(backups()).toHaveLength(1);
    fs.copyFileSync(path.join(folder, 'backups', backups()[0]!), file);
    expect(contentOf().rows).toEqual(before.rows);
  });

  test.each(['identities', 'people', 'plans', 'actions', 'progress_updates', 'audit_events'])(
    'that builds the table %s anew keeps the rows that hang on it, and its triggers',
    (table) => {
      olderInstallation();
      const before = contentOf();
      addMigration(rebuild(table));
      migrateFile(file, later);
      const after = contentOf();
      expect(after.rows).toEqual(before.rows);
      expect(after.rows.identity_sessions).toHaveLength(1);
      expect(after.triggers).toEqual(wantedTriggers());
      const db = openDatabase(file);
      holdDatabase(db);
      expect(verifyAuditChain().firstBad).toBeNull();
      expect(() => db.$client.exec('delete from actions')).toThrow('never deleted');
      expect(() => db.$client.exec("update progress_updates set done = 'x'")).toThrow('never changed');
      expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
      db.$client.close();
    },
  );

  test('is run once: the second start changes nothing and makes no second backup', () => {
    olderInstallation();
    addMigration(['ALTER TABLE plans ADD COLUMN nickname text']);
    migrateFile(file, later);
    const after = contentOf();
    migrateFile(file, later);
    expect(contentOf()).toEqual(after);
    expect(backups()).toHaveLength(1);
  });

  test('an older version refuses the database of a later one, in words, and leaves it alone', () => {
    olderInstallation();
    addMigration(['ALTER TABLE plans ADD COLUMN nickname text']);
    migrateFile(file, later);
    const after = contentOf();
    expect(() => migrateFile(file)).toThrow(
      'This database was made by a later version of Seventy. Install that version, or restore a backup made before it.',
    );
    expect(contentOf()).toEqual(after);
    expect(backups()).toHaveLength(1);
  });
});

describe('a migration that fails', () => {
  const failures: [string, string[]][] = [
    ['half-way', ['ALTER TABLE plans ADD COLUMN nickname text', 'INSERT INTO nowhere VALUES (1)']],
    ['because rows point at nothing', ["DELETE FROM people WHERE email = 'owner@example.invalid'"]],
    ['because a table with triggers is gone', ['DROP TABLE update_clearings']],
  ];
  test.each(failures)('%s puts everything back as it was', (_, statements) => {
    olderInstallation();
    const before = contentOf();
    addMigration(statements);
    expect(() => migrateFile(file, later)).toThrow();
    expect(contentOf()).toEqual(before);
    expect(fs.readdirSync(folder).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([]);
    migrateFile(file);
    expect(contentOf()).toEqual(before);
  });

  test('says how many rows point at nothing', () => {
    olderInstallation();
    addMigration(["DELETE FROM panels WHERE name = 'Cabinet'"]);
    expect(() => migrateFile(file, later)).toThrow('After migrating, 11 rows point at nothing.');
  });
});

describe('a migration dated before the one it follows', () => {
  test('is refused by name before anything is touched: it would be skipped without a word', () => {
    olderInstallation();
    const before = fs.readFileSync(file);
    addMigration(['ALTER TABLE plans ADD COLUMN nickname text'], -1);
    expect(() => migrateFile(file, later)).toThrow(
      /^Migration \d{4}_later is dated before [\w-]+ and would be skipped\. Generate it again\.$/,
    );
    expect(fs.readFileSync(file).equals(before)).toBe(true);
    expect(backups()).toEqual([]);
  });

  test('also when both have the same time; in order, none is refused', () => {
    const at = (when: number, tag: string) => ({ idx: 0, when, tag });
    expect(() => assertJournalInOrder({ entries: [at(5, 'a'), at(5, 'b')] })).toThrow('Migration b');
    expect(() => assertJournalInOrder({ entries: [at(5, 'a'), at(6, 'b'), at(7, 'c')] })).not.toThrow();
    expect(() => assertJournalInOrder({ entries: [] })).not.toThrow();
  });

  test('is not among those of this version', () => {
    const journal = fs.readFileSync(path.join(databaseFolder, 'migrations', 'meta', '_journal.json'), 'utf8');
    expect(() => assertJournalInOrder(JSON.parse(journal))).not.toThrow();
  });
});

test('a new installation needs no backup', () => {
  migrateFile(file);
  expect(backups()).toEqual([]);
  expect(contentOf().triggers).toEqual(wantedTriggers());
});
