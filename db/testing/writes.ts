import { expect } from 'vitest';
import { database } from '../database.ts';

/* For tests only: what every write is asked. */

/** What an act is refused with. The test fails when it is not refused, or with something else. */
export function refusalOf<T extends Error>(kind: new (...given: never[]) => T, act: () => unknown): T {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(kind);
    return error as T;
  }
  throw new Error(`It was taken, and should have been refused with ${kind.name}.`);
}

/** Every row of every table, to compare before and after. */
export function everyRow(): Record<string, unknown[]> {
  const client = database().$client;
  const tables = client
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];
  return Object.fromEntries(tables.map((table) => [table, client.prepare(`select * from "${table}"`).all()]));
}

/** Refused, and not a row anywhere is another than before. */
export function refusedWithoutTrace<T extends Error>(kind: new (...given: never[]) => T, act: () => unknown): T {
  const before = everyRow();
  const error = refusalOf(kind, act);
  expect(everyRow()).toEqual(before);
  return error;
}

/** Runs an act while one table of the trail takes no rows: the act must fail, and leave every table as it was. */
export function undoneWithoutAudit(act: () => unknown, table: 'audit_events' | 'audit_contents' = 'audit_events') {
  const client = database().$client;
  const before = everyRow();
  client.exec(
    `create temp trigger no_audit before insert on ${table} begin select raise(abort, 'the trail is full'); end`,
  );
  try {
    expect(act).toThrow('the trail is full');
  } finally {
    client.exec('drop trigger no_audit');
  }
  expect(everyRow()).toEqual(before);
}

/** The refusal each role meets, written out by hand from rules §6; `taken` where it may. */
export type Answers = Record<string, 'taken' | 'not allowed' | 'not found'>;

/** What a role is answered, in the words of `Answers`. */
export function answerTo(act: () => unknown): string {
  try {
    act();
    return 'taken';
  } catch (error) {
    const names: Record<string, string> = { NotAllowed: 'not allowed', NotFound: 'not found' };
    return names[(error as Error).name] ?? String(error);
  }
}
