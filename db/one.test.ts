import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { databaseFolder } from './migrate.ts';
import { freshDatabase } from './testing.ts';

/** As Next does it: start-up, pages and route handlers each load every module for themselves. */
async function loadedAgain() {
  vi.resetModules();
  return { ...(await import('./database.ts')), ...(await import('./secrets.ts')), ...(await import('./one.ts')) };
}

test('a module that is loaded again holds the same database, the same keys and the same of everything behind the door', async () => {
  const held = freshDatabase();
  const [first, second] = [await loadedAgain(), await loadedAgain()];
  expect(first.database).not.toBe(second.database);
  expect(first.database()).toBe(held);
  expect(second.database()).toBe(held);
  expect(second.keyFor('audit')).toBe(first.keyFor('audit'));
  expect(first.keyFor('session').equals(first.keyFor('audit'))).toBe(false);
  const made = vi.fn(() => ({}));
  expect(first.one('a thing of this test', made)).toBe(second.one('a thing of this test', made));
  expect(made).toHaveBeenCalledTimes(1);
});

test('the database is opened in one place only, so that there is no second connection beside the door', () => {
  const files = fs
    .readdirSync(databaseFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/test|seed/.test(name));
  const opening = files.filter((name) => /new Sqlite\(/.test(fs.readFileSync(path.join(databaseFolder, name), 'utf8')));
  expect(opening.sort()).toEqual(['lock.ts', 'open.ts']);
});
