import type { Page } from '@playwright/test';

/** Holds a page's scripts back, as a slow connection does: the page stands there and is not alive. @returns what lets them come */
export async function holdScripts(page: Page): Promise<() => void> {
  let come = () => {};
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  return come;
}
