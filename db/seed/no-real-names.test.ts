import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { database } from '../database.ts';
import { freshDatabase, juneMoment } from '../testing.ts';
import { livedArea1Homes } from './december-2023/area-1-homes.ts';
import { livedArea1Planning } from './december-2023/area-1-planning.ts';
import { livedArea2 } from './december-2023/area-2.ts';
import { livedArea3 } from './december-2023/area-3.ts';
import { livedArea4 } from './december-2023/area-4.ts';
import { livedArea5 } from './december-2023/area-5.ts';
import { planId } from './haringey-plan.ts';
import { addManyActions } from './many-actions.ts';

/**
 * Everybody whom the sources of the example name, first names and surnames, as the beginning of the SHA-256 of the name
 * in small letters: so that the names stand nowhere in the project, this test included.
 */
const namedInTheSources = new Set([
  '026ad9b14a74',
  '0b691f0b0e8a',
  '0d0617893186',
  '0dccf9df5742',
  '10ce9e8b9315',
  '14738205cc57',
  '1792b31816db',
  '1801b0940218',
  '1830bc8d352f',
  '22fa799b871e',
  '2c249473aa50',
  '37266ba4ef1e',
  '49915e0d7d4b',
  '522ce7057fd0',
  '57d8759063af',
  '593acc79dde3',
  '5e0176c9d207',
  '6b1b77e7959b',
  '7ebd7b3dfb50',
  '80bd06825af5',
  '80c95d0e9e71',
  '80fd73d0ae9d',
  '85616c20cbae',
  '8c9482b84bfd',
  '8def3bf5d78a',
  '8fe4c0a2a434',
  '9058aa3ff37e',
  '90b8de4051f0',
  '94dc354ccaa1',
  '962cd22346a7',
  '96d9632f3635',
  '99bd1527d4be',
  '9b06f24716e0',
  '9ceda0ef9ef5',
  '9f8050c7b37e',
  '9fe934178537',
  'a6d5e51cecff',
  'ac104ff596d7',
  'ad505b0be8a4',
  'af7a1664359c',
  'b0d3518b1abf',
  'bd3dae5fb91f',
  'c043eef8d689',
  'c4cf94e75b60',
  'ccf54874c87e',
  'cd0299854a83',
  'cfcd650bffa2',
  'd17108747e92',
  'd5f29c56ba0b',
  'd680328cebdd',
  'd90020626ac3',
  'd979885447a4',
  'e1b29727b95a',
  'e2955b9b5a6a',
  'e546cabfbd66',
  'e66e9a769d15',
  'e9ca0e37e836',
  'e9e326d5f3b4',
  'f6e1c4306205',
  'fa7c171ac94a',
  'fb3fe1962541',
  'fea650765f6a',
]);

const hashOf = (word: string) => createHash('sha256').update(word.toLowerCase()).digest('hex').slice(0, 12);

/** 22 random characters: now and then four of them spell somebody's name. */
const ids = /(?<![\w-])[\w-]{22}(?![\w-])/g;

/** Every text in every table but the ids, with the column it stands in. */
function everyText(): { column: string; text: string }[] {
  const client = database().$client;
  const tables = client.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
  return tables.flatMap((table) =>
    (client.prepare(`select * from "${table}"`).all() as Record<string, unknown>[]).flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) =>
        typeof value === 'string' ? [{ column: `${table}.${column}`, text: value.replaceAll(ids, '') }] : [],
      ),
    ),
  );
}

test('the check knows a name when it meets one', () => {
  expect([...namedInTheSources].every((hash) => /^[0-9a-f]{12}$/.test(hash))).toBe(true);
  // A surname in the sources that is a common word as well.
  expect(namedInTheSources.has(hashOf('waters'))).toBe(true);
  expect(namedInTheSources.has(hashOf('permanence'))).toBe(false);
});

test('no real person is named anywhere in the example', () => {
  freshDatabase();
  addManyActions(planId, 120, juneMoment);
  const found = everyText().flatMap(({ column, text }) =>
    (text.match(/\p{L}+/gu) ?? [])
      .filter((word) => namedInTheSources.has(hashOf(word)))
      .map((word) => ({ column, word })),
  );
  expect(found).toEqual([]);
});

test('nor in what is said in the months that follow', () => {
  const said = JSON.stringify([livedArea1Planning, livedArea1Homes, livedArea2, livedArea3, livedArea4, livedArea5]);
  expect((said.match(/\p{L}+/gu) ?? []).filter((word) => namedInTheSources.has(hashOf(word)))).toEqual([]);
});

test('everybody is called by a post, and no address can be written to', () => {
  freshDatabase();
  const people = database()
    .$client.prepare(
      `select p.name, p.email from people p
       where p.name not in (select title from posts) or p.email not like '%@example.invalid'`,
    )
    .all();
  expect(people).toEqual([
    { name: 'Former Head of Service, Court and Assessment', email: 'former-head-of-court@example.invalid' },
  ]);
});
