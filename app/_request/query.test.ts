import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askedIn, askedOf, oddQuery } from './query.ts';
import { queryTable } from './query-table.ts';

describe('an address with a value that its page cannot have meant is odd, and is told why', () => {
  test.each([
    ['/notices?limit=1e9', '“limit” must be a whole number from 1 to 200'],
    ['/notices?limit=201', '“limit” must be a whole number from 1 to 200'],
    ['/notices?limit=0', '“limit” must be a whole number from 1 to 200'],
    ['/notices?page=-1', '“page” must be a whole number from 1 on'],
    ['/notices?page=2.5', '“page” must be a whole number from 1 on'],
    ['/notices?page=%31%30%30%30%30%30%30%30', '“page” must be a whole number from 1 on'],
    ['/notices?page=2&page=3', '“page” must be given once'],
    ['/notices?page[]=2', '“page” must be given once'],
    ['/notices?page[$gt]=2', '“page” must be given once'],
    ['/api/actions/x/progress-updates?limit=1e9', '“limit” must be a whole number from 1 to 200'],
    ['/plans/x?view=purple', '“view” must be all or red-or-amber or rosier or due-soon or waiting'],
    [`/plans/x?find=${'a'.repeat(201)}`, '“find” must have 200 characters or fewer'],
    ['/plans/new?inspection=../../etc', '“inspection” must be an id of this site'],
    ['/recommendations/x?plan=a%00b', '“plan” must be an id of this site'],
    ['/plans/x/consultation?show=none', '“show” must be all'],
    ['/plans/x/consultation?__proto__=1&show=none', '“show” must be all'],
  ])('%s', (address, words) => {
    expect(oddQuery(address)).toBe(words);
  });
});

test.each([
  '/notices',
  '/notices?',
  '/notices?page=2&limit=200',
  '/notices?page=',
  '/notices?utm_source=mail&x[]=1',
  '/plans/x?view=rosier&find=100%25+_x',
  '/plans/x?_rsc=1abc',
  '/plans/x/as-it-stood?on-day=31&on-month=2&on-year=next+year',
  '/nowhere?page=-1',
  '/sign-in?to=%2Factions%2Fx%2Fpost-update',
])('%s is not odd', (address) => {
  expect(oddQuery(address)).toBeNull();
});

test('a page is given what the table names, as what it is, and nothing else', async () => {
  const query = Promise.resolve({ page: '3', limit: '', other: 'x' });
  expect(await askedOf('/notices', query)).toEqual({ page: 3 });
  const form = Promise.resolve({ 'on-day': '', 'on-month': '2', on: '' });
  expect(await askedOf('/plans/[planId]/as-it-stood', form)).toEqual({ 'on-day': '', 'on-month': '2', on: '' });
  expect(askedIn('/plans/[planId]', new Request('http://x/?view=rosier'))).toEqual({ view: 'rosier' });
});

/** `app/(signed-in)/plans/[planId]/page.tsx` → `/plans/[planId]`. */
const addressOf = (file: string) =>
  `/${file
    .split('/')
    .slice(0, -1)
    .filter((part) => !part.startsWith('('))
    .join('/')}`;

test('every page and route that reads what stands after the "?" does so through the table, by its own address', () => {
  const files = fs
    .readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => ({ address: addressOf(file), source: fs.readFileSync(`app/${file}`, 'utf8') }));
  const reading = files.filter(({ source }) => /searchParams|askedOf|askedIn/.test(source));
  expect(reading.length).toBeGreaterThan(15);
  const asks = (source: string) => /asked(?:Of|In)\('([^']+)'/.exec(source)?.[1];
  for (const { address, source } of reading) expect(asks(source)).toBe(address);
  expect(Object.keys(queryTable).filter((address) => !reading.some((file) => file.address === address))).toEqual([]);
});
