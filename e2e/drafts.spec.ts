import type { Page } from '@playwright/test';
import { postIdOf } from '#db/seed/people-rows.ts';
import { draftsKept } from './drafts-kept.ts';
import { expect, test } from './fixtures.ts';
import { actionIn, type OwnPlan, planOfItsOwn, sentFrom } from './own-plans.ts';
import { holdScripts } from './slow-script.ts';

test.describe.configure({ mode: 'parallel' });

/** A form, where it stands, and the field typed into; `send` is its button. */
type Form = {
  name: string;
  /** What its send button waits for beside the text. */
  ready?: (page: Page) => Promise<void>;
  open: (page: Page) => Promise<void>;
  field: (page: Page) => ReturnType<Page['getByLabel']>;
  send: string;
};

const typed = 'Every child on the list now has a date for their meeting — 14 of 14.';

let plan: Promise<OwnPlan> | null = null;

/** In one plan for all: what is typed is kept by action. */
async function ownAction(page: Page): Promise<string> {
  plan ??= planOfItsOwn(page, 'Plan of drafts');
  return actionIn(page, await plan, 'Hold a planning meeting', postIdOf('owner'));
}

/** The owner's own update, for a plan lead to return. */
async function updateOf(owner: Page, actionId: string): Promise<void> {
  const said = { declaredRag: 'green', done: 'Seven of 14 have a date.' };
  await sentFrom(owner, `/api/actions/${actionId}/progress-updates`, said);
}

/** Each form on an action of its own, so that no test meets what another has typed. */
function formsOn(actionId: string): Form[] {
  return [
    {
      name: 'an update',
      open: async (page) => void (await page.goto(`/actions/${actionId}/post-update`)),
      ready: (page) => page.getByRole('radio', { name: 'Amber' }).check(),
      field: (page) => page.getByLabel('What has been done?'),
      send: 'Send for clearing',
    },
    {
      name: 'a change of an action',
      open: async (page) => void (await page.goto(`/actions/${actionId}/edit`)),
      field: (page) => page.getByLabel('So that children…'),
      send: 'Save the action',
    },
    {
      name: 'the return of an update',
      open: async (page) => {
        await page.goto(`/actions/${actionId}`);
        await page.getByRole('button', { name: 'Return the update on' }).click();
      },
      field: (page) => page.getByLabel('What do you want changed?'),
      send: 'Return with this comment',
    },
  ];
}

/** Typed, and given the moment it takes to be kept. */
async function typeInto(page: Page, form: Form, text = typed): Promise<void> {
  await form.open(page);
  await form.ready?.(page);
  // Typed before the page has come alive, a text can be put beside the old one instead of in its place.
  await expect(async () => {
    await form.field(page).fill(text);
    await expect(form.field(page)).toHaveValue(text, { timeout: 500 });
  }).toPass();
  await expect.poll(() => draftsKept(page)).toContain(`"${text}"`);
}

async function expectBack(page: Page, form: Form): Promise<void> {
  await expect(page.getByText('What you typed and did not send is back.')).toBeVisible();
  await expect(form.field(page)).toHaveValue(typed);
}

/* Eight causes and three forms (REL-21), and a tab that is killed besides. */
for (const [place, name] of ['an update', 'a change of an action', 'the return of an update'].entries()) {
  const formTest = test.extend<{ lead: Page; form: Form }>({
    lead: async ({ signedInAs }, use) => use(await signedInAs('plan-lead')),
    form: async ({ lead, signedInAs }, use) => {
      const actionId = await ownAction(lead);
      if (name === 'the return of an update') await updateOf(await signedInAs('owner'), actionId);
      const form = formsOn(actionId)[place];
      if (!form) throw new Error('There is no such form.');
      await use(form);
    },
  });

  formTest(`${name}: closing the tab loses nothing, and it can be left`, async ({ lead: page, form, axeClean }) => {
    await form.open(page);
    const before = await form.field(page).inputValue();
    await typeInto(page, form);
    const other = await page.context().newPage();
    await page.close();
    await form.open(other);
    await expectBack(other, form);
    await axeClean(other, `Plan lead, ${name} typed and not sent is back`);
    await other.getByRole('button', { name: 'Leave it and start again' }).click();
    await expect(form.field(other)).toHaveValue(before);
    await form.open(other);
    await expect(form.field(other)).toHaveValue(before);
  });

  formTest(
    `${name}: with the session over, signing in beside the form sends what was typed`,
    async ({ lead: page, form, axeClean }) => {
      await typeInto(page, form);
      await page.context().clearCookies();
      await page.getByRole('button', { name: form.send }).click();
      const again = page.getByRole('dialog', { name: 'You have been signed out' });
      await expect(again).toBeVisible();
      await axeClean(page, `Plan lead, ${name} with the session over`);
      await again.getByRole('button', { name: 'Sign in as plan lead' }).click();
      await expect(page).toHaveURL(/\/actions\/[^/]+$/);
      await expect(page.getByText(typed).first()).toBeVisible();
    },
  );

  formTest(
    `${name}: another person on the same machine neither sees it nor has it saved in their name`,
    async ({ lead: page, form }) => {
      await typeInto(page, form);
      const director = await page.context().newPage();
      await director.request.post('/api/example-session', {
        data: { role: 'director' },
        headers: { origin: new URL(page.url()).origin },
      });
      await page.getByRole('button', { name: form.send }).click();
      await expect(page.getByText('This page was opened by somebody else')).toBeVisible();
      await expect(form.field(page)).toHaveValue(typed);
      await director.goto('/plans');
      await director.goto(new URL(page.url()).pathname);
      await expect(director.getByText(typed)).toHaveCount(0);
    },
  );

  formTest(
    `${name}: without a connection it stays, and is sent when the connection is back`,
    async ({ lead: page, form }) => {
      await typeInto(page, form);
      await page.context().setOffline(true);
      await page.getByRole('button', { name: form.send }).click();
      await expect(page.getByText('No connection. What you typed is still here')).toBeVisible();
      await page.context().setOffline(false);
      await page.getByRole('button', { name: form.send }).click();
      await expect(page).toHaveURL(/\/actions\/[^/]+$/);
      await expect(page.getByText(typed).first()).toBeVisible();
      await expect.poll(() => draftsKept(page)).not.toContain(typed);
    },
  );

  formTest(`${name}: a word typed and the page left at once, the word is there`, async ({ lead: page, form }) => {
    await typeInto(page, form, 'Every child');
    await form.field(page).fill(typed);
    await page.reload();
    // A form that opens by a button is opened again.
    await form.open(page);
    await expectBack(page, form);
    await page.getByRole('button', { name: 'Leave it and start again' }).click();
    await page.goto('/plans');
    await form.open(page);
    await expect(page.getByText('What you typed and did not send is back.')).toHaveCount(0);
    await form.field(page).fill(typed);
    await page.goto('/plans');
    await form.open(page);
    await expectBack(page, form);
  });

  // A form that opens by a button is not there before the script is. An update's box comes empty, a change's filled.
  if (name !== 'the return of an update') {
    formTest(
      `${name}: typed before the script of a slow page has come, it is kept too`,
      async ({ lead: page, form }) => {
        const come = await holdScripts(page);
        const opening = form.open(page);
        await form.field(page).fill(typed);
        come();
        await opening;
        await expect(form.field(page)).toHaveValue(typed);
        await expect.poll(() => draftsKept(page)).toContain(`"${typed}"`);
        await page.unrouteAll({ behavior: 'wait' });
        const other = await page.context().newPage();
        await page.close();
        await form.open(other);
        await expectBack(other, form);
      },
    );
  }

  formTest(`${name}: a tab that is killed loses nothing`, async ({ lead: page, form }) => {
    await typeInto(page, form);
    const gone = page.waitForEvent('crash');
    const session = await page.context().newCDPSession(page);
    session.send('Page.crash').catch(() => {});
    await gone;
    const other = await page.context().newPage();
    await form.open(other);
    await expectBack(other, form);
  });

  for (const status of [409, 412, 503, 507]) {
    formTest(
      `${name}: refused with ${status} and the tab closed, it is back all the same`,
      async ({ lead: page, form }) => {
        await typeInto(page, form);
        await page.route(/\/api\/(actions|progress-updates)\//, (route) =>
          route.fulfill({
            status,
            contentType: 'application/problem+json',
            body: JSON.stringify({ status, title: 'Refused', detail: 'Try again.', version: 1, current: {} }),
          }),
        );
        const answered = page.waitForResponse((response) => response.status() === status);
        await page.getByRole('button', { name: form.send }).click();
        await answered;
        const other = await page.context().newPage();
        await page.close();
        await form.open(other);
        await expectBack(other, form);
      },
    );
  }
}

test('signing out leaves nothing typed in the browser', async ({ signedInAs }) => {
  const page = await signedInAs('plan-lead');
  const form = formsOn(await ownAction(page))[0];
  if (!form) throw new Error('There is no form.');
  await typeInto(page, form);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await draftsKept(page)).toBe('[]');
});

test('signing out at once after typing leaves nothing of it either', async ({ signedInAs }) => {
  const page = await signedInAs('plan-lead');
  const form = formsOn(await ownAction(page))[0];
  if (!form) throw new Error('There is no form.');
  await typeInto(page, form, 'Every child');
  await form.field(page).fill(typed);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in/);
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect([await draftsKept(page), kept]).toEqual(['[]', '{}']);
});
