import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { database } from './database.ts';
import { prepared } from './prepared.ts';
import { people } from './schema/people.ts';
import { personIdOf } from './seed/people-rows.ts';
import { freshDatabase } from './testing.ts';

beforeEach(() => void freshDatabase());

const personId = personIdOf('owner');
let built = 0;
const nameOfPerson = prepared((db) => {
  built += 1;
  return db
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, sql.placeholder('personId')))
    .prepare();
});
const rename = (name: string) => database().update(people).set({ name }).where(eq(people.id, personId)).run();

test('a query is built once and reads afresh each time', () => {
  const before = built;
  for (const name of ['Owner of the morning', 'Owner of the afternoon']) {
    rename(name);
    expect(nameOfPerson().get({ personId })).toEqual({ name });
  }
  expect(nameOfPerson().get({ personId: 'unknown' })).toBeUndefined();
  expect(built).toBe(before + 1);
});

test('it reads the database that is open, not the one it was first built for', () => {
  rename('Of the first');
  expect(nameOfPerson().get({ personId })).toEqual({ name: 'Of the first' });
  freshDatabase();
  rename('Of the second');
  expect(nameOfPerson().get({ personId })).toEqual({ name: 'Of the second' });
});

test('it goes on when the tables change beneath it', () => {
  expect(nameOfPerson().get({ personId })).toBeDefined();
  database().$client.exec("alter table people add column nickname text default 'none'");
  rename('After the change');
  expect(nameOfPerson().get({ personId })).toEqual({ name: 'After the change' });
});
