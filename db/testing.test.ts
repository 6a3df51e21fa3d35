import fs from 'node:fs';
import { expect, test } from 'vitest';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { verifyAuditChain } from '#db/reads/audit/audit-chain.ts';
import { dataFolder } from './data-folder.ts';
import { database } from './database.ts';
import { people } from './schema/people.ts';
import { actorOf, freshDatabase } from './testing.ts';

test('what one test writes, the next does not see', () => {
  const first = freshDatabase();
  first.update(people).set({ name: 'Changed' }).run();
  freshDatabase();
  const names = database().select({ name: people.name }).from(people).all();
  expect(names.filter(({ name }) => name === 'Changed')).toEqual([]);
  expect(first.$client.open).toBe(false);
});

test('a copy has every safety setting, its triggers, and an audit trail that holds', () => {
  const { $client } = freshDatabase();
  expect($client.pragma('foreign_keys', { simple: true })).toBe(1);
  expect($client.pragma('recursive_triggers', { simple: true })).toBe(1);
  expect($client.pragma('integrity_check', { simple: true })).toBe('ok');
  expect($client.prepare("select count(*) from sqlite_schema where type = 'trigger'").pluck().get()).toBeGreaterThan(9);
  expect(verifyAuditChain()).toMatchObject({ rows: 1, firstBad: null });
});

test('a real installation starts with nobody in it, and follows the clock', () => {
  freshDatabase('empty-real');
  expect(getInstallation()).toMatchObject({ kind: 'real', exampleDayOn: null });
  expect(database().select().from(people).all()).toEqual([]);
});

test('a bare database is migrated and holds nothing', () => {
  freshDatabase('bare');
  expect(() => getInstallation()).toThrow('has not been set up');
});

test('a test works on a data folder of its own', () => {
  const folder = dataFolder();
  fs.rmSync(folder, { recursive: true });
  expect(folder).toContain('seventy-test-');
});

test('an actor is found by their address or its first part; a leaver is not', () => {
  freshDatabase();
  expect(actorOf('owner@example.invalid')).toEqual(actorOf('owner'));
  expect(() => actorOf('former-head-of-court')).toThrow('Nobody who can sign in');
});
