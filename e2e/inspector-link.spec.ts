import type { Browser, Page } from '@playwright/test';
import { planId } from '#db/seed/haringey-plan.ts';
import { expect, test } from './fixtures.ts';
import { OwnServer } from './own-server.ts';

/* A plan opened to people without an account (assurance SEC-24, abuse case 49): by a link, for a time, and as a public page. */

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await OwnServer.prepare('e2e-inspector-link');
  await server.start();
  const headers = await server.signedIn('plan-lead');
  // The statement is sealed and its publication on record.
  const answer = await server.send('/api/example-world', { world: 'december-2023' }, { headers });
  expect(answer.status, answer.text).toBeLessThan(300);
});
test.afterAll(() => server.end());

async function browserOf(browser: Browser, width = 1280): Promise<Page> {
  const context = await browser.newContext({ baseURL: `http://${server.host}`, viewport: { width, height: 900 } });
  return context.newPage();
}
async function seatedAt(browser: Browser, seat: string): Promise<Page> {
  const page = await browserOf(browser);
  const [name = '', value = ''] = (await server.signedIn(seat)).cookie.split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: `http://${server.host}`, httpOnly: true }]);
  return page;
}
const links = `/plans/${planId}/inspector-links`;

async function granted(page: Page, heldBy: string): Promise<string> {
  await page.goto(links);
  await page.getByLabel('Who is it for?').fill(heldBy);
  await page.getByLabel('The evidence index').check();
  await page.getByRole('button', { name: 'Grant a link' }).click();
  return page.getByLabel('The link', { exact: true }).inputValue();
}

test('an inspector reads by a link what was ticked, each view is on record, and it ends at once', async ({
  browser,
  axeClean,
}) => {
  test.setTimeout(120_000);
  const lead = await seatedAt(browser, 'plan-lead');
  const link = await granted(lead, 'Ofsted, monitoring visit');
  await axeClean(lead, 'links for inspectors, one granted');

  const inspector = await browserOf(browser);
  const addresses: string[] = [];
  inspector.on('request', (request) => addresses.push(`${request.url()} from ${request.headers().referer ?? ''}`));
  await inspector.goto(link);
  await inspector.waitForURL('**/inspector');
  await expect(inspector.getByRole('heading', { level: 1 })).toHaveText(/action plan/);
  await expect(inspector.getByText('This is an example.')).toBeVisible();
  await axeClean(inspector, 'inspector link, sealed version');
  await inspector.getByRole('link', { name: 'Evidence index' }).click();
  await expect(inspector.getByRole('heading', { level: 1 })).toHaveText('Evidence index');
  await axeClean(inspector, 'inspector link, evidence index');
  const download = inspector.waitForEvent('download');
  await inspector.getByRole('link', { name: 'PDF' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  const token = link.split('/').at(-1) ?? '';
  expect(addresses.slice(1).filter((address) => address.includes(token))).toEqual([]);

  const from = inspector.request;
  const page = `http://${server.host}`;
  expect((await from.post(`${page}/inspector`, { data: {} })).status()).toBe(405);
  expect((await from.get(`${page}/inspector/live-position`)).status()).toBe(404);
  expect((await from.get(`${page}/inspector/versions/${planId}/files/pdf`)).status()).toBe(404);
  expect((await from.get(`${page}/api/plans/${planId}`)).status()).toBe(401);
  await inspector.goto(`/plans/${planId}`);
  await expect(inspector).toHaveURL(/sign-in/);

  await lead.goto(links);
  await lead.getByRole('link', { name: 'Ofsted, monitoring visit' }).click();
  await expect(lead.getByRole('row', { name: /Evidence index.*Link for Ofsted/ })).toHaveCount(1);
  await expect(lead.getByRole('row', { name: /Sealed version.*Link for Ofsted/ })).toHaveCount(2);
  await axeClean(lead, 'link for inspectors, with its views');
  await lead.getByRole('button', { name: 'Revoke this link' }).click();
  await expect(lead.getByText('Revoked', { exact: true }).first()).toBeVisible();
  const ended = await inspector.goto('/inspector');
  expect(ended?.status()).toBe(410);
  await expect(inspector.getByRole('heading', { level: 1 })).toHaveText('This link is no longer good');
  await axeClean(inspector, 'inspector link, ended');
  expect((await from.get(link)).status()).toBe(410);

  const observer = await seatedAt(browser, 'observer');
  await observer.goto(links);
  await expect(observer.getByRole('button')).toHaveCount(0);
  await observer.getByRole('link', { name: 'Who looked' }).click();
  await observer.getByLabel('What was looked at').selectOption({ label: 'Evidence index' });
  await observer.getByRole('button', { name: 'Show' }).click();
  await expect(observer.getByRole('row')).toHaveCount(2);
  await axeClean(observer, 'who looked');
});

test('a published version has a public page while it is on, and as if it never had one once it is off', async ({
  browser,
  axeClean,
}) => {
  const director = await seatedAt(browser, 'director');
  await director.goto(`/plans/${planId}/versions/1`);
  await director.getByRole('button', { name: 'Turn the public page on' }).click();
  const address = await director.getByRole('link', { name: 'its public page' }).getAttribute('href');
  await axeClean(director, 'sealed version, its public page on');

  const anybody = await browserOf(browser, 390);
  const answer = await anybody.goto(address ?? '');
  expect(answer?.headers()['cache-control']).toBe('public, max-age=300');
  await expect(anybody.getByText('This is an example.')).toBeVisible();
  await expect(anybody.getByRole('link', { name: 'Open Government Licence v3.0' })).toBeVisible();
  await axeClean(anybody, 'public page of a version');
  const download = anybody.waitForEvent('download');
  await anybody.getByRole('link', { name: 'The plan as CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);

  await director.getByRole('button', { name: 'Turn the public page off' }).click();
  await expect(director.getByRole('button', { name: 'Turn the public page on' })).toBeVisible();
  const get = (path: string) => server.ask(path, { method: 'GET' });
  const gone = await get(address ?? '');
  const never = await get('/public/plans/never-was');
  expect([gone.status, never.status]).toEqual([404, 404]);
  const plain = (text: string) => text.replace(/nonce="[^"]*"/, '');
  expect(plain(gone.text)).toBe(plain(never.text));
});
