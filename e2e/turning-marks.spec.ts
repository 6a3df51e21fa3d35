import { expect, test } from '@playwright/test';
import { accessTable } from '#request/access/table.ts';
import type { FilledWorld } from './filled-world.ts';
import { OwnServer } from './own-server.ts';

/* In every text that anybody typed stands a mark that turns the reading order about; then every page is read (abuse case 27). */

let server: OwnServer;
let world: FilledWorld & { columns: string[] };
test.beforeAll(async () => {
  server = await OwnServer.prepare('e2e-turning-marks');
  server.settings = { SEVENTY_SECRET: 'only for tests, never for an installation' };
  world = JSON.parse(await server.run('e2e/turned-world.ts', server.file('seventy.db')));
  await server.start();
});
test.afterAll(() => server.end());

/** Every page, with so many ids of this world in each place of one. */
function everyPage(each: number): string[] {
  const pages = Object.keys(accessTable).filter((address) => !address.startsWith('/api/'));
  return pages.flatMap((page) =>
    [...page.matchAll(/\[(\w+)\]/g)].reduce<string[]>(
      (addresses, [place, name = '']) =>
        addresses.flatMap((address) => (world.ids[name] ?? []).slice(0, each).map((id) => address.replace(place, id))),
      [page],
    ),
  );
}

/** A printed document shows a mark by its code, as every form of it does (rules §7); a page of the product sets its text apart too. */
const isPage = (html: string) => html.includes('class="govuk-template"');

/** What is said wrongly: a mark as it is, but in a text to be changed; or its code where it is not set apart. */
function faultsIn(html: string): string[] {
  const said = html
    .replace(/<(script|textarea)\b[\s\S]*?<\/\1>/g, '')
    .replace(/ value="[^"]*"/g, '')
    .replaceAll('is shown as [U+202E]', '');
  const notApart = said
    .replace(/<bdi>[^<]*<\/bdi>/g, '')
    .replace(/<(option|title|text|tspan|desc)\b[^>]*>[^<]*<\/\1>/g, '')
    .replace(/<[^>]*>/g, '<>');
  const raw = said.match(/[^<>"]{0,60}[\u202A-\u202E\u2066-\u2069][^<>"]{0,40}/g) ?? [];
  return isPage(html) ? [...raw, ...(notApart.match(/[^<>"]{0,60}\[U\+202E\][^<>"]{0,40}/g) ?? [])] : raw;
}

/** The pages that are shown to whoever comes with this cookie, how many marks they show, and what they say wrongly. */
async function readAs(cookie: string | undefined, each: number) {
  const read = { shown: [] as string[], marks: 0, faults: [] as string[] };
  for (const address of everyPage(each)) {
    const { status, headers, text } = await server.ask(address, { method: 'GET', headers: { cookie: cookie ?? '' } });
    if (status >= 500) read.faults.push(`${address}: ${status}`);
    if (status !== 200 || !headers['content-type']?.startsWith('text/html')) continue;
    read.shown.push(address);
    read.marks += text.split('[U+202E]').length - 1;
    for (const fault of faultsIn(text)) read.faults.push(`${address}: ${fault}`);
  }
  return read;
}

test('no page turns about the reading order of what it says, whoever reads it', async () => {
  const opened = await server.ask(`/inspector-links/${world.token}`, { method: 'GET' });
  const link = opened.headers['set-cookie']?.[0]?.split(';')[0];
  const readers: [string, string | undefined, number][] = [
    ...Object.entries(world.cookies).map(
      ([who, cookie]) => [who, cookie, who === 'L' ? 2 : 1] as [string, string, number],
    ),
    ['link', link, 1],
    ['nobody', undefined, 1],
  ];
  const shown = new Set<string>();
  let marks = 0;
  for (const [who, cookie, each] of readers) {
    const read = await readAs(cookie, each);
    console.log(who, read.shown.length);
    expect([who, ...read.faults]).toEqual([who]);
    for (const address of read.shown) shown.add(address);
    marks += read.marks;
  }
  expect(everyPage(1).filter((page) => !shown.has(page))).toEqual([]);
  expect(marks).toBeGreaterThan(10_000);
  console.log(marks, world.columns.length);
});
