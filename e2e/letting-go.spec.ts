import type { Browser, Page } from '@playwright/test';
import { openDatabase } from '#db/open.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { expect, test } from './fixtures.ts';
import { OwnServer } from './own-server.ts';

/* On a server of its own: what goes here belongs to everybody's example. */
let server: OwnServer;
test.beforeAll(async () => {
  server = await OwnServer.prepare('letting-go');
  // A plan whose last action was withdrawn more than a year ago.
  const db = openDatabase(server.file('seventy.db'));
  db.$client.exec("update actions set stage = 'withdrawn', stage_since_on = '2022-03-31'");
  db.$client.close();
  await server.start();
});
test.afterAll(() => server.end());

async function as(browser: Browser, role: RegExp): Promise<Page> {
  const context = await browser.newContext({
    baseURL: `http://${server.host}`,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: role }).click();
  await page.waitForURL('/');
  return page;
}
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('a member reads what is marked OFFICIAL-SENSITIVE on the screen, and takes files where the panel’s setting says so', async ({
  browser,
  axeClean,
}) => {
  test.setTimeout(60_000);
  const administrator = await as(browser, /^Administrator/);
  await administrator.goto('/administration/settings');
  await administrator.getByLabel('OFFICIAL-SENSITIVE').check();
  await administrator.getByRole('button', { name: 'Save the marking' }).click();
  await expect(administrator.getByText('Saved. It holds from the next document on.')).toBeVisible();
  const draft = {
    panelIds: [panelIdOf('scrutiny')],
    postIds: [],
    note: '',
    commentsDueOn: '2023-07-07',
    confirmed: true,
  };
  const lead = await server.signedIn('plan-lead');
  const sent = await server.send(`/api/plans/${planId}/consultation-drafts`, draft, { headers: lead });
  expect(sent.status, sent.text).toBe(201);
  const address = `/consultation-drafts/${(JSON.parse(sent.text) as { id: string }).id}`;
  const member = await as(browser, /^Panel member/);
  await member.goto(address);
  await expect(member.getByText(/^This is marked OFFICIAL-SENSITIVE. .* ask the clerk/)).toBeVisible();
  await expect(member.getByRole('link', { name: 'Word' })).toHaveCount(0);
  await axeClean(member, 'Panel member, a draft marked OFFICIAL-SENSITIVE');
  const asked = await server.ask(`/api${address}/exports/word`, {
    method: 'GET',
    headers: await server.signedIn('panel-member'),
  });
  expect([asked.status, (JSON.parse(asked.text) as { title: string }).title]).toEqual([403, 'Not allowed']);
  await administrator.goto(`/administration/panels/${panelIdOf('scrutiny')}`);
  await administrator.getByText('Change the panel').click();
  await administrator.getByLabel('Takes sensitive files away').check();
  await administrator.getByRole('button', { name: 'Save' }).click();
  await expect(administrator.getByText('Taken away by its members')).toBeVisible();
  await member.reload();
  const loading = member.waitForEvent('download');
  await member.getByRole('link', { name: 'Word' }).click();
  expect((await loading).suggestedFilename()).toMatch(/^official-sensitive-/);
});

test('a plan whose time has run out is held, proposed, confirmed by another and certified', async ({
  browser,
  axeClean,
}) => {
  test.setTimeout(120_000);
  const administrator = await as(browser, /^Administrator/);
  const lead = await as(browser, /^Plan lead/);
  const director = await as(browser, /^Director/);

  await test.step('the administrator says how long it is kept', async () => {
    await administrator.getByRole('link', { name: 'Retention' }).click();
    await administrator.getByRole('rowheader').getByRole('link').first().click();
    await expect(title(administrator)).toHaveText('Nobody has said how long this plan is kept');
    await administrator.getByText('Say how long it is kept').click();
    await administrator.getByLabel('Years').fill('1');
    await administrator.getByLabel('Which rule says so?').fill('Retention schedule, 12.3');
    await administrator.getByRole('button', { name: 'Save' }).click();
    await expect(title(administrator)).toHaveText('Kept until 31 March 2023');
  });

  await test.step('while the plan lead holds it, nothing can be proposed', async () => {
    await lead.goto(`/plans/${planId}/retention`);
    await lead.getByText('Place a legal hold').click();
    await lead.getByLabel('Why must it be kept?').fill('Public inquiry');
    await lead.getByRole('button', { name: 'Place the hold' }).click();
    await expect(title(lead)).toHaveText('Held: nothing of this plan is disposed of');
    await axeClean(lead, 'Plan lead, a plan under a legal hold');
    await administrator.reload();
    await expect(
      administrator.getByText('There is a legal hold on it since 30 June 2023: “Public inquiry”.'),
    ).toBeVisible();
    await axeClean(administrator, 'Administrator, retention of a plan under a hold');
    await expect(administrator.getByText('Propose that it is disposed of')).toHaveCount(0);
    await lead.getByText('Lift this hold').click();
    await lead.getByLabel('Why is it no longer needed?').fill('It has ended');
    await lead.getByRole('button', { name: 'Lift it' }).click();
    await expect(title(lead)).toHaveText('Kept until 31 March 2023');
  });

  await test.step('the administrator proposes, and the director reads what would go and confirms', async () => {
    await administrator.reload();
    await administrator.getByText('Propose that it is disposed of').click();
    await administrator.getByLabel('Why now?').fill('Its time has run out');
    await administrator.getByRole('button', { name: 'Propose it' }).click();
    await expect(title(administrator)).toHaveText('Proposed to be disposed of');
    await director.goto('/');
    await director.getByRole('link', { name: /^Read what would go of/ }).click();
    await expect(director.getByRole('rowheader', { name: 'Progress updates' })).toBeVisible();
    await axeClean(director, 'Director, a disposal to confirm');
    await director.getByRole('button', { name: 'Dispose of it for good' }).click();
    await expect(title(director)).toHaveText('Disposed of on 30 June 2023');
    await axeClean(director, 'Director, the certificate of a disposal');
  });

  await test.step('it is in no list any more, and its pages are as unknown ones', async () => {
    await lead.goto('/plans');
    await expect(title(lead)).toHaveText('0 plans');
    await lead.goto(`/plans/${planId}`);
    await expect(title(lead)).toHaveText('We cannot find that page');
    await lead.goto(`/plans/${planId}/retention`);
    await expect(title(lead)).toHaveText('Disposed of on 30 June 2023');
    await administrator.reload();
    await expect(title(administrator)).toHaveText('Disposed of on 30 June 2023');
  });
});

test('somebody who left is erased: a number in place of their name', async ({ browser, axeClean }) => {
  const page = await as(browser, /^Administrator/);
  await page.goto('/administration/people');
  await page.getByRole('link', { name: 'Former Head of Service, Court and Assessment' }).click();
  await page.getByRole('link', { name: 'Erase their personal data' }).click();
  await expect(title(page)).toHaveText(
    'Former Head of Service, Court and Assessment will be called Former colleague 1',
  );
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(title(page)).toHaveText('Former colleague 1: personal data erased on 30 June 2023');
  await axeClean(page, 'Administrator, a person who was erased');
  await expect(page.getByRole('button')).toHaveCount(await page.getByRole('banner').getByRole('button').count());
});
