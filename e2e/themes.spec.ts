import { themeIdOf } from '#db/seed/haringey-themes.ts';
import { inspectionIdOf, recommendationIdOf } from '#db/seed/inspection-rows.ts';
import { expect, test } from './fixtures.ts';
import { OwnServer } from './own-server.ts';

/* What comes back across inspections: the story of a theme, and what a plan lead decides of it. */

/* What may have been named before depends on every report that is held: on a server that holds the example's and no others. */
let server: OwnServer;
test.beforeAll(async () => {
  server = await OwnServer.prepare('e2e-themes');
  await server.start();
});
test.afterAll(() => server.end());

test('a plan lead says that supervision was named before, and puts it under a theme that a panel sees', async ({
  browser,
  axeClean,
}) => {
  const context = await browser.newContext({
    baseURL: `http://${server.host}`,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /^Plan lead/ }).click();
  await expect(page.getByText('Today is Friday 30 June 2023.')).toBeVisible();
  await page.goto('/themes');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('themes were named more than once');
  await axeClean(page, 'the themes');
  await page.getByRole('link', { name: 'Private fostering' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Private fostering: named in 2018 and again in 2023',
  );
  await expect(page.getByText('did not last, or did not reach far enough')).toBeVisible();
  await expect(page.getByText('This has not been addressed quickly enough').first()).toBeVisible();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await axeClean(page, 'the story of a theme');
  }

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/inspections/${inspectionIdOf('ilacs-2023')}`);
  await expect(page.getByText('Both say: supervision.')).toBeVisible();
  await axeClean(page, 'what may have been named before');
  await page.getByRole('button', { name: /^The same weakness/ }).click();
  await expect(page.getByText('Both say: supervision.')).toBeHidden();
  await page.goto(`/recommendations/${recommendationIdOf('ilacs-2023', 4)}`);
  await expect(page.getByRole('heading', { name: 'Named before in 2019' })).toBeVisible();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await axeClean(page, 'a recommendation across inspections');
  }

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/themes/${themeIdOf('private-fostering')}`);
  await page
    .getByLabel('Recommendation')
    .selectOption({ label: '2023, 5. The understanding and knowledge of frontline workers about adoption.' });
  await page.getByRole('button', { name: 'Put it under this theme' }).click();
  const asked = page.locator('.govuk-error-summary');
  await expect(asked.getByRole('heading')).toHaveText('Check who will see it');
  await expect(asked).toContainText('Haringey Safeguarding Children Partnership. Is that right?');
  await page.getByRole('button', { name: 'Put it under this theme' }).click();
  await expect(page.getByText('It stands under this theme.')).toBeVisible();
});

test('a panel member and a partner’s owner read of a theme what is shown to them, and find no other', async ({
  signedInAs,
  axeClean,
}) => {
  for (const seat of ['panel-member', 'designated-doctor'] as const) {
    const page = await signedInAs(seat);
    for (const address of ['/themes', `/themes/${themeIdOf('supervision')}`, '/themes/never-was']) {
      expect((await page.goto(address))?.status(), `${seat} ${address}`).toBe(404);
    }
    await page.goto(`/themes/${themeIdOf('private-fostering')}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Private fostering');
    await expect(page.getByText('You are shown 1 recommendation of this theme.')).toBeVisible();
    await expect(page.getByText('2018')).toHaveCount(0);
    await axeClean(page, `${seat}, a part of a theme`);
  }
});
