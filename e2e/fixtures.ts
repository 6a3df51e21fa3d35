import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import { moment } from '#request/clock.ts';
import { sessionCookieName, signedSessionToken } from '#request/session-cookie.ts';
import { assertAxeClean } from './axe-clean.ts';

type Fixtures = {
  /** A browser of their own, signed in by writing a session: each call is another person at another desk. */
  signedInAs: (seat: SeatKey, width?: number) => Promise<Page>;
  /** No violation of any rule on the page as it stands; the state counts under its name and width. */
  axeClean: (page: Page, name: string, how?: { narrowed: boolean }) => Promise<void>;
  /** In every browser of a test, whoever opened it: an error that no page caught fails the test, one in coming alive too. */
  nothingUncaught: undefined;
};

export const test = base.extend<Fixtures>({
  signedInAs: async ({ browser, baseURL }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (seat, width = 1280) => {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      contexts.push(context);
      const person = { id: personIdOf(seat), identityId: seedId(`identity ${seat}`) };
      const value = signedSessionToken(openSession(person, moment()));
      await context.addCookies([{ name: sessionCookieName(), value, url: baseURL ?? '', httpOnly: true }]);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
  axeClean: async ({}, use, testInfo) => {
    await use((page, name, how) => assertAxeClean(page, name, testInfo, how));
  },
  nothingUncaught: [
    async ({ browser }, use) => {
      const uncaught: string[] = [];
      const listen = (context: BrowserContext) =>
        context.on('weberror', (fault) => {
          const { message, stack } = fault.error();
          uncaught.push(`${fault.page()?.url()}: ${stack ?? message}`);
        });
      browser.on('context', listen);
      await use(undefined);
      browser.off('context', listen);
      expect(uncaught).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
