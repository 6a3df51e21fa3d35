import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepingStatements } from './kept-statements.ts';

let client: Sqlite.Database;
beforeEach(() => {
  client = new Sqlite(':memory:');
  client.exec("create table things (id integer, word text); insert into things values (1, 'one'), (2, 'two')");
});
afterEach(() => client.close());

test('the same text gets the same statement, another text another', () => {
  const { prepare } = keepingStatements(client);
  const statement = prepare('select word from things where id = ?');
  expect(prepare('select word from things where id = ?')).toBe(statement);
  expect(prepare('select word from things')).not.toBe(statement);
});

test('it is handed out as new: who wants objects gets none of the lists of who had it before', () => {
  const { prepare } = keepingStatements(client);
  expect(prepare('select word from things where id = ?').raw().get(1)).toEqual(['one']);
  expect(prepare('select word from things where id = ?').get(2)).toEqual({ word: 'two' });
});

test('it sees what was written since, and a column that was added', () => {
  const { prepare } = keepingStatements(client);
  expect(prepare('select * from things').all()).toHaveLength(2);
  prepare("insert into things values (3, 'three')").run();
  client.exec("alter table things add column more text default 'more'");
  expect(prepare('select * from things').all().at(-1)).toEqual({ id: 3, word: 'three', more: 'more' });
});

test('who prepares on the handle itself has a statement of their own', () => {
  const { prepare } = keepingStatements(client);
  const kept = prepare('select word from things where id = ?');
  const own = client.prepare('select word from things where id = ?').pluck().bind(1);
  expect(own.get()).toBe('one');
  expect(kept.get(2)).toEqual({ word: 'two' });
});

test('the least recently used one is given up, and may still be run by who holds it', () => {
  const { prepare } = keepingStatements(client);
  const often = prepare('select 0 as often');
  const once = prepare('select 0 as once');
  for (let each = 0; each < 600; each += 1) {
    prepare(`select ${each} as one`);
    expect(prepare('select 0 as often')).toBe(often);
  }
  expect(prepare('select 0 as once')).not.toBe(once);
  expect(once.get()).toEqual({ once: 0 });
});
