import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { expect, test } from './fixtures.ts';
import { OwnServer } from './own-server.ts';

/* On a server of its own: the day and the world belong to all who use an example. */
test.describe.configure({ mode: 'serial' });
let server: OwnServer;
test.beforeAll(async () => {
  server = await OwnServer.prepare('example-day');
  await server.start();
});
test.afterAll(() => server.end());

test('the day is moved on, what is due then is asked for, and it goes no day back', async ({ browser, axeClean }) => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(`http://${server.host}/sign-in`);
  await page.getByRole('button', { name: /^Action owner/ }).click();
  await expect(page.getByText('Today is Friday 30 June 2023.')).toBeVisible();
  await page.getByRole('link', { name: 'Move the day' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today is Friday 30 June 2023');
  await axeClean(page, 'Action owner, the example’s day');
  await page.getByRole('button', { name: 'One week' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today is Friday 7 July 2023');
  const group = page.getByRole('group', { name: 'Or to a day' });
  await group.getByLabel('Day').fill('6');
  await group.getByLabel('Month').fill('7');
  await group.getByLabel('Year').fill('2023');
  await page.getByRole('button', { name: 'Move to this day' }).click();
  await expect(page.getByRole('link', { name: 'The day must be after 7 July 2023, the example’s day' })).toBeVisible();
  await axeClean(page, 'Action owner, the example’s day, refused');
  await page.goto(`http://${server.host}/`);
  await expect(page.getByRole('region', { name: /^Updates asked for/ })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 900 });
  await axeClean(page, 'Action owner, updates asked for');
});

test('starting again brings the first day back, empty of what was done since, and signs everybody out', async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`http://${server.host}/sign-in`);
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Start again on 30 June 2023' }).click(),
  ]);
  await expect(page.getByText('You see what that person would see on Friday 30 June 2023.')).toBeVisible();
  await page.getByRole('button', { name: /^Action owner/ }).click();
  await expect(page.getByText('Today is Friday 30 June 2023.')).toBeVisible();
  await expect(page.getByRole('region', { name: /^Updates asked for/ })).toHaveCount(0);
});

test('it starts on 15 December 2023 too: sent in time, half a year on, some of it not well', async ({
  browser,
  axeClean,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({
    baseURL: `http://${server.host}`,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Start again on 15 December 2023' }).click();
  await expect(page.getByText('You see what that person would see on Friday 15 December 2023.')).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText('The 70 days are over.')).toBeVisible();
  await axeClean(page, 'sign-in, 15 December');
  await page.getByRole('button', { name: /^Plan lead/ }).click();
  await expect(page.getByRole('region', { name: /^Rosier than the facts/ })).toBeVisible();
  await axeClean(page, 'Plan lead, their work, 15 December');
  const plan = `/plans/${planId}`;
  for (const [name, address] of [
    ['the plan', plan],
    ['the plan on a page', `${plan}/on-a-page`],
    ['the submission', `${plan}/submission`],
    ['an action that was re-opened', `/actions/${actionIdOf('2.2')}`],
    ['an action extended twice', `/actions/${actionIdOf('3.4')}`],
  ] as const) {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await axeClean(page, `Plan lead, ${name}, 15 December`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
  await expect(page.getByText('extended twice').first()).toBeVisible();
  await context.close();
});
