import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { runToEnd, temporaryFolder } from '#launch/process-testing.ts';
import { deadlineVerb } from './deadline.ts';
import { Refused } from './refused.ts';

// Whole commands are run, each in a process of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const nowhere = path.join(temporaryFolder(), 'no-such-folder');
const seventy = (args: string[], settings = {}) =>
  runToEnd(['cli/seventy.ts', ...args], { DATA_DIR: nowhere, ...settings });
const oneLine = /^[^\n]+\n$/;

describe('deadline', () => {
  test('gives exactly the four promised keys, without any database', async () => {
    const { code, out, err } = await seventy(['deadline', '--received', '2023-04-04', '--json']);
    expect([code, err]).toEqual([0, '']);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(['dueOn', 'workingDays', 'skipped', 'warnings']);
    expect([answer.dueOn, answer.workingDays, answer.skipped.length, answer.warnings]).toEqual([
      '2023-07-18',
      70,
      35,
      [],
    ]);
    expect(answer.skipped[0]).toEqual({ date: '2023-04-07', why: 'Good Friday' });
    expect(fs.existsSync(nowhere)).toBe(false);
  });

  test('counts another number of days, and warns past the end of the table', async () => {
    const { out } = await seventy(['deadline', '--received=2023-04-04', '--days', '20', '--json']);
    expect(JSON.parse(out)).toMatchObject({ dueOn: '2023-05-05', workingDays: 20 });
    const late = await seventy(['deadline', '--received', '2028-09-21', '--json']);
    expect(JSON.parse(late.out).warnings).toHaveLength(1);
  });

  test('says it in a sentence when nobody asks for JSON', async () => {
    const { out } = await seventy(['deadline', '--received', '2023-05-26', '--days', '1']);
    expect(out).toBe(
      'Received Friday 26 May 2023, 1 working day: due Tuesday 30 May 2023. Weekends and Monday 29 May 2023 (Spring bank holiday) are left out.\n',
    );
  });

  test.each([
    [['deadline', '--json']],
    [['deadline', '--received', '--json']],
    [['deadline', '--received', '2023-02-30', '--json']],
    [['deadline', '--received', '2027-02-29']],
    [['deadline', '--received', '4 April 2023']],
    [['deadline', '--received', '20266-01-01']],
    [['deadline', '--received', '2023-04-04\nx']],
    [['deadline', '--received', '']],
    [['deadline', '--received', '2023-04-04', '--days', '0']],
    [['deadline', '--received', '2023-04-04', '--days', '1.5']],
    [['deadline', '--received', '2023-04-04', '--weeks', '2']],
    [['deadline', '2023-04-04']],
  ])('%j is refused in one line', async (args) => {
    const refusal = await deadlineVerb(args.slice(1)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refused);
    expect((refusal as Refused).message).toMatch(/^[^\n]+$/);
    expect((refusal as Refused).exitCode).toBe(2);
  });

  test('that is refused prints no answer and no stack', async () => {
    const { code, out, err } = await seventy(['deadline', '--received', '2023-02-30', '--json']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('"2023-02-30" is not a real date. Write it as year, month and day, such as 2023-04-04.\n');
  });
});

test.each([[[]], [['dedline']], [['constructor']]])('%j is no verb: one line lists those there are', async (args) => {
  const { code, out, err } = await seventy(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(oneLine);
  for (const verb of ['deadline', 'read-report', 'audit verify']) expect(err).toContain(verb);
});

describe('audit verify', () => {
  const folder = temporaryFolder();
  const verify = (settings = {}) => seventy(['audit', 'verify'], { DATA_DIR: folder, ...settings });

  beforeAll(async () => {
    await runToEnd(['launch/prepare-example.ts'], { DATA_DIR: folder });
  });

  test('prints rows and head of a trail that holds, beside an open server', async () => {
    const server = new Sqlite(path.join(folder, 'seventy.db'));
    server.pragma('journal_mode = WAL');
    server.exec('begin immediate');
    const { code, out, err } = await verify();
    server.exec('rollback');
    server.close();
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^The audit trail holds: 1 row, head [\w-]{43}\.\n$/);
  });

  test('does not take another secret for the right one', async () => {
    const { code, err } = await verify({ SEVENTY_SECRET: 'another secret, long enough to be one' });
    expect([code, err]).toEqual([
      1,
      'The audit trail is broken at row 1: its fields or its place do not match its seal. The 0 rows before it hold.\n',
    ]);
  });

  test('names the first row that somebody changed in the file', async () => {
    const client = new Sqlite(path.join(folder, 'seventy.db'));
    client.exec('drop trigger audit_events_never_change');
    client.exec("update audit_events set actor = 'somebody else' where seq = 1");
    client.close();
    const { code, out, err } = await verify();
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('broken at row 1');
  });

  test('says in one line where there is no trail, and makes nothing there', async () => {
    const { code, out, err } = await seventy(['audit', 'verify']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(oneLine);
    expect(fs.existsSync(nowhere)).toBe(false);
  });
});
