import type { Page } from '@playwright/test';
import { test } from './fixtures.ts';

/* That the tests of this folder see what a page did not catch: each of these must fail, and is told as passed when it does. */

/* Nothing in them can fail but what they are about: where no fault is heard, they go through and are told as failed. */
const heardIn = (page: Page) =>
  page
    .context()
    .waitForEvent('weberror', { timeout: 10_000 })
    .catch(() => null);

test('a test fails for an error that nobody catches, in any page that it opened', async ({ browser }) => {
  test.fail();
  const page = await (await browser.newContext()).newPage();
  const heard = heardIn(page);
  await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('Nobody catches this.'))));
  await heard;
});

test('a test fails for a page that came alive as another than the server sent', async ({ signedInAs }) => {
  test.fail();
  const page = await signedInAs('plan-lead');
  await page.route('**/account', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace('<h1', '<h2').replace('</h1', '</h2'),
    });
  });
  const heard = heardIn(page);
  await page.goto('/account');
  await heard;
});
