import { accessTable } from '#request/access/table.ts';
import type { FilledWorld } from './filled-world.ts';
import { expect, test } from './fixtures.ts';
import { OwnServer } from './own-server.ts';

/* In every text that anybody typed stands a mark that turns the reading order about; then every page is read (abuse case 27). */

test.describe.configure({ mode: 'default', timeout: 120_000 });
let server: OwnServer;
let world: FilledWorld & { columns: string[] };
test.beforeAll(async () => {
  test.setTimeout(90_000);
  server = await OwnServer.prepare('e2e-turning-marks');
  server.settings = { SEVENTY_SECRET: 'only for tests, never for an installation' };
  world = JSON.parse(await server.run('e2e/turned-world.ts', server.file('seventy.db')));
  await server.start();
});
test.afterAll(() => server.end());

/** Every page by its name in the table, with so many ids of this world in each place of one. */
function everyPage(each: number): { page: string; address: string }[] {
  const pages = Object.keys(accessTable).filter((address) => !address.startsWith('/api/'));
  const filled = (page: string) =>
    [...page.matchAll(/\[(\w+)\]/g)].reduce<string[]>(
      (addresses, [place, name = '']) =>
        addresses.flatMap((address) => (world.ids[name] ?? []).slice(0, each).map((id) => address.replace(place, id))),
      [page],
    );
  return pages.flatMap((page) => filled(page).map((address) => ({ page, address })));
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

/** Which pages are shown to whoever comes with this cookie, how many marks they show, and what they say wrongly. */
async function readAs(cookie: string | undefined, each: number) {
  const read = { shown: new Set<string>(), marks: 0, faults: [] as string[] };
  for (const { page, address } of everyPage(each)) {
    const { status, headers, text } = await server.ask(address, { method: 'GET', headers: { cookie: cookie ?? '' } });
    if (status >= 500) read.faults.push(`${address}: ${status}`);
    if (status !== 200 || !headers['content-type']?.startsWith('text/html')) continue;
    read.shown.add(page);
    read.marks += text.split('[U+202E]').length - 1;
    for (const fault of faultsIn(text)) read.faults.push(`${address}: ${fault}`);
  }
  return read;
}

/** By hand: what is no page here, or asks for a secret or a choice in its address. */
const notShown = [
  '/inspector-links/[token]',
  '/inspector/versions/[versionId]/files/[form]',
  '/odd-address',
  '/plans/new',
  '/public/plans/[versionId]/plan.csv',
  '/set-password/[secret]',
];

test('no page turns about the reading order of what it says, whoever reads it', async () => {
  const opened = await server.ask(`/inspector-links/${world.token}`, { method: 'GET' });
  const { L, D, O, K, C, P, A } = world.cookies;
  const link = opened.headers['set-cookie']?.[0]?.split(';')[0];
  const readers = { 'a plan lead': L, 'the director': D, 'an owner': O, 'a checker': K, 'the clerk': C } as const;
  const others = { 'a panel member': P, 'the administrator': A, 'an inspector': link, anybody: undefined } as const;
  const shown = new Set<string>();
  let marks = 0;
  for (const [who, cookie] of Object.entries({ ...readers, ...others })) {
    const read = await readAs(cookie, cookie === L ? 4 : 1);
    expect([who, ...read.faults]).toEqual([who]);
    for (const page of read.shown) shown.add(page);
    marks += read.marks;
  }
  const unseen = new Set(everyPage(1).flatMap(({ page }) => (shown.has(page) ? [] : page)));
  expect([...unseen].sort()).toEqual(notShown);
  expect(marks).toBeGreaterThan(10_000);
  expect(world.columns.length).toBeGreaterThan(60);
});

test('in a browser a page says the same, and a form gives the text back as it was typed', async ({ page }) => {
  const [name = '', value = ''] = world.cookies.L?.split('=') ?? [];
  const url = `http://${server.host}`;
  await page.context().addCookies([{ name, value, url, httpOnly: true }]);
  await page.goto(`${url}/actions/${world.ids.actionId?.[0]}/edit`);
  const title = page.getByLabel('What will be done');
  await expect(title).toHaveValue(/ \u202E/);
  const typed = await title.inputValue();
  await title.fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.govuk-error-summary')).toBeVisible();
  await title.fill(typed);
  expect(faultsIn(await page.content())).toEqual([]);
  await page.goto(`${url}/themes/${world.ids.themeId?.[0]}`);
  await expect(page).toHaveTitle(/\[U\+202E\]/);
});

/** By hand: pages of lists, of long names and of a report, with who reads each. */
const narrowPages = {
  L: [
    '/plans',
    ...['', '/timetable', '/coverage', '/measures', '/submission', '/compare', '/consultation'].map(
      (place) => `/plans/[planId]${place}`,
    ),
    ...['inspector-links', 'inspector-links/[linkId]', 'who-looked'].map((place) => `/plans/[planId]/${place}`),
    '/actions/[actionId]/edit',
    '/panel-reports/[reportId]',
    '/themes/[themeId]',
  ],
  A: ['/administration/retention', '/administration/inspector-links'],
} as const;

test('an endless word pushes no page sideways on a phone, nor the bar at a desk, nor an inspector’s', async ({
  page,
}) => {
  const url = `http://${server.host}`;
  const over: string[] = [];
  const read = async (address: string) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const answer = await page.goto(url + address.replace(/\[(\w+)\]/g, (_, name) => world.ids[name]?.[0] ?? ''));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (answer?.status() !== 200 || width > 390) over.push(`${address}: ${answer?.status()}, ${width} px`);
    await page.setViewportSize({ width: 1280, height: 900 });
    const bar = await page.evaluate(() => document.querySelector('header.top')?.scrollWidth ?? 0);
    if (bar > 1280) over.push(`${address}: a bar of ${bar} px`);
    return page.getByText('m'.repeat(140)).count();
  };
  let words = 0;
  for (const [letter, addresses] of Object.entries(narrowPages)) {
    const [name = '', value = ''] = world.cookies[letter]?.split('=') ?? [];
    await page.context().addCookies([{ name, value, url, httpOnly: true }]);
    for (const address of addresses) words += await read(address);
  }
  await page.context().clearCookies();
  await page.goto(`${url}/inspector-links/${world.token}`);
  await page.waitForURL('**/inspector');
  words += await read('/inspector');
  words += await read('/inspector/evidence-index');
  expect(over).toEqual([]);
  expect(words).toBeGreaterThan(200);
});
