import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { migrateFile } from './migrate.ts';
import { makeSafe, openDatabase } from './open.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-open-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'seventy.db');

/** 2 is FULL: an acknowledged save survives a power failure. */
const safe = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  recursive_triggers: 1,
  busy_timeout: 5000,
  trusted_schema: 0,
};

describe('a database that is opened', () => {
  test.each(Object.entries(safe))('over a file has %s = %s, also the second time', (pragma, value) => {
    for (let time = 0; time < 2; time++) {
      const { $client } = openDatabase(file);
      expect($client.pragma(pragma, { simple: true })).toBe(value);
      $client.close();
    }
  });

  test('has them still after it was migrated', () => {
    migrateFile(file);
    const { $client } = openDatabase(file);
    for (const [pragma, value] of Object.entries(safe)) {
      expect([pragma, $client.pragma(pragma, { simple: true })]).toEqual([pragma, value]);
    }
    expect($client.pragma('integrity_check', { simple: true })).toBe('ok');
    $client.close();
  });

  test('with an SQLite that can lose saved changes is refused in words', () => {
    for (const [version, taken] of [
      ['3.51.2', false],
      ['3.50.4', false],
      ['2.99.99', false],
      ['3.51.3', true],
      ['3.52.0', true],
      ['4.0.0', true],
    ] as const) {
      const client = new Sqlite(':memory:');
      client.function('sqlite_version', () => version);
      const act = () => makeSafe(client);
      if (taken) expect(act).not.toThrow();
      else expect(act).toThrow(`SQLite ${version} can lose saved changes. Version 3.51.3 or later is needed.`);
      client.close();
    }
  });

  test('that is no database is refused, and left as it was', () => {
    const other = path.join(folder, 'other.db');
    fs.writeFileSync(other, 'This is a letter, not a database. '.repeat(200));
    expect(() => openDatabase(other)).toThrow('not a database');
    expect(fs.readFileSync(other, 'utf8')).toContain('This is a letter');
  });
});

describe('what the tables refuse although no screen asks for it', () => {
  test('a row that points at nothing', () => {
    const { $client } = openDatabase(file);
    const insert = "insert into plan_inspections values ('no plan', 'no inspection', 1)";
    expect(() => $client.exec(insert)).toThrow('FOREIGN KEY');
    $client.close();
  });
});
