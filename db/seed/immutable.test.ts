import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdDatabase } from '../database.ts';
import { migrateFile } from '../migrate.ts';
import { type Database, openDatabase } from '../open.ts';
import { freshDatabase, juneMoment } from '../testing.ts';
import { loadWorld } from './worlds.ts';

/** Per table, a change somebody might try, and what the database answers to it and to a deletion. */
const kept = {
  progress_updates: ["declared_rag = 'green'", 'A posted update is never changed', 'A posted update is never deleted'],
  update_clearings: ["decision = 'cleared'", 'A clearing is never changed', 'A clearing is never deleted'],
  action_states: ["event = 'x'", 'How an action stood is never changed', 'How an action stood is never deleted'],
  plan_states: ["event = 'x'", 'How a plan stood is never changed', 'How a plan stood is never deleted'],
  recommendation_states: [
    "event = 'x'",
    'How a recommendation stood is never changed',
    'How a recommendation stood is never deleted',
  ],
  audit_events: ["event = 'nothing'", 'The audit trail is never changed', 'The audit trail is never shortened'],
} as const;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-immutable-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function onFile(): Database {
  const file = path.join(folder, 'seventy.db');
  migrateFile(file);
  const db = openDatabase(file);
  holdDatabase(db);
  loadWorld('june-2023', juneMoment);
  db.$client.close();
  // As at the next start: migrated again, opened again.
  migrateFile(file);
  return openDatabase(file);
}

describe.each([
  ['a copy in memory', () => freshDatabase()],
  ['a file that was closed, migrated again and opened again', onFile],
])('in %s', (_, open) => {
  let db: Database;
  const rows = (table: string) => JSON.stringify(db.$client.prepare(`select * from ${table}`).all());
  beforeAll(() => {
    db = open();
  });
  afterAll(() => {
    db.$client.close();
  });

  test.each(Object.entries(kept))(
    '%s are neither changed, deleted nor replaced',
    (table, [change, unchanged, undeleted]) => {
      const before = rows(table);
      expect(before.length).toBeGreaterThan(100);
      expect(() => db.$client.exec(`update ${table} set ${change}`)).toThrow(unchanged);
      expect(() => db.$client.exec(`delete from ${table}`)).toThrow(undeleted);
      expect(() => db.$client.exec(`insert or replace into ${table} select * from ${table} limit 1`)).toThrow(
        undeleted,
      );
      expect(() => db.$client.exec(`replace into ${table} select * from ${table} limit 1`)).toThrow(undeleted);
      expect(rows(table)).toBe(before);
    },
  );

  test('an upsert does not change them either', () => {
    const upsert = `insert into progress_updates select * from progress_updates where true
      on conflict (id) do update set done = 'Something else'`;
    expect(() => db.$client.exec(upsert)).toThrow('A posted update is never changed');
  });

  test('the content of the audit trail, a recommendation and an action are never deleted', () => {
    expect(() => db.$client.exec('delete from audit_contents')).toThrow('never shortened');
    expect(() => db.$client.exec('delete from recommendations')).toThrow('set aside, never deleted');
    expect(() => db.$client.exec('delete from actions')).toThrow('withdrawn, never deleted');
  });
});
