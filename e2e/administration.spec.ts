import type { ChildProcess } from 'node:child_process';
import type { Page } from '@playwright/test';
import { freePort } from '#launch/port.mjs';
import { type Ended, start, temporaryFolder } from '#launch/process-testing.ts';
import { expect, test } from './fixtures.ts';

const opened: (ChildProcess & { said: () => Ended })[] = [];

test.afterEach(async () => {
  for (const server of opened.splice(0)) {
    if (server.exitCode !== null) continue;
    const closed = new Promise((resolve) => server.on('close', resolve));
    server.kill('SIGTERM');
    await closed;
  }
});

/** A real installation of its own, empty. @returns its address and the first administrator's link, from its console */
async function realInstallation(): Promise<{ address: string; link: string }> {
  const port = String(await freePort());
  const address = `http://localhost:${port}`;
  const server = start(['launch/serve.mjs'], {
    NEXT_DIST_DIR: process.env.NEXT_DIST_DIR,
    DATA_DIR: temporaryFolder(),
    PORT: port,
    BASE_URL: address,
    SEVENTY_SECRET: 'q3Jt9VbX2mZr7LwKf8YpNc4HsDgT6aEu',
  });
  opened.push(server);
  await expect.poll(() => server.said().out + server.said().err, { timeout: 60_000 }).toContain('Seventy is open at');
  return { address, link: /http:\S+\/set-password\/[\w-]{43}/.exec(server.said().out)?.[0] ?? '' };
}

async function signIn(page: Page, address: string, email: string, password: string) {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('the first administrator sets up a real installation, and a newcomer gets in by a one-time link', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  const { address, link } = await realInstallation();
  const password = '  four cups 🦊 of rain ';

  await test.step('a password that is guessed first is refused, and what was typed stays', async () => {
    await page.goto(link);
    await page.getByLabel('Your name').fill('Robin Example');
    await page.getByLabel('E-mail address').fill('Robin@Council.invalid');
    await page.getByLabel('Password').fill('password1234');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'one that is tried first' })).toBeVisible();
    await expect(page.getByLabel('Your name')).toHaveValue('Robin Example');
  });

  await test.step('with a good one they sign in, and their link is used up', async () => {
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your password is set');
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is no longer good');
    await signIn(page, address, 'robin@council.invalid', password);
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 person');
  });

  await test.step('there must be one administrator', async () => {
    await page.getByRole('link', { name: 'Robin Example' }).last().click();
    await page.getByRole('button', { name: 'End the role Administrator' }).click();
    await expect(page.getByText('There must be one administrator.')).toBeVisible();
  });

  await test.step('a newcomer chooses a password, and without a role has nothing to administer', async () => {
    await page.goto(`${address}/administration/people/new`);
    await page.getByLabel('Name').fill('Sam Example');
    await page.getByLabel('E-mail address').fill('sam@council.invalid');
    await page.getByRole('button', { name: 'Add this person' }).click();
    const theirs = await page.getByLabel('Link for Sam Example to choose a password').inputValue();
    const newcomer = await (await browser.newContext()).newPage();
    await newcomer.goto(theirs);
    await newcomer.getByLabel('Password').fill('seven grey stones at sea');
    await newcomer.getByRole('button', { name: 'Set the password' }).click();
    await expect(newcomer.getByRole('heading', { level: 1 })).toHaveText('Your password is set');
    await signIn(newcomer, address, 'sam@council.invalid', 'seven grey stones at sea');
    await expect(newcomer.getByRole('link', { name: 'Sam Example' })).toBeVisible();
    expect((await newcomer.goto(`${address}/administration/people`))?.status()).toBe(403);
    await newcomer.context().close();
  });

  await test.step('somebody who is disabled is out with their next page', async () => {
    await page.goto(`${address}/administration/people`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 people, one without a role');
    await page.getByRole('link', { name: 'Sam Example' }).click();
    await page.getByText('Disable this account').click();
    await page.getByRole('button', { name: 'Disable now' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sam Example is disabled');
  });
});

test('a post is handed over in one step and keeps its history', async ({ signedInAs, axeClean }) => {
  const page = await signedInAs('administrator');
  await page.goto('/administration/posts/new');
  await page.getByLabel('Title').fill(`Head of Youth Justice ${Date.now()}`);
  await page.getByRole('button', { name: 'Add this post' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/is vacant$/);
  for (const [person, month] of [
    ['Internal Audit Manager', '5'],
    ['Head of Admissions', '6'],
  ] as const) {
    await page.getByText('Put a person in this post').click();
    await page.getByLabel('Person').selectOption(person);
    await page.getByLabel('Holds the post').check();
    const firstDay = page.getByRole('group', { name: 'First day' });
    await firstDay.getByLabel('Day').fill('1');
    await firstDay.getByLabel('Month').fill(month);
    await firstDay.getByLabel('Year').fill('2023');
    await page.getByRole('button', { name: 'Put them in' }).click();
    await expect(page.getByText(`Held by ${person}`)).toBeVisible();
  }
  const before = page.getByRole('table', { name: 'Who was in this post before' });
  await expect(before.getByRole('row').last()).toContainText('Internal Audit Manager');
  await expect(before.getByRole('row').last()).toContainText('31 May 2023');
  await axeClean(page, 'a post with its history');
});

test('two administrators change one panel: both texts stand, and the second is saved without retyping', async ({
  signedInAs,
  axeClean,
}) => {
  const [one, other] = [await signedInAs('administrator'), await signedInAs('administrator')];
  await one.goto('/administration/panels/new');
  await one.getByLabel('Name').fill(`Health Board ${Date.now()}`);
  await one.getByLabel('Kind').selectOption('other');
  await one.getByRole('button', { name: 'Add this panel' }).click();
  await one.waitForURL(/panels\/(?!new)/);
  await other.goto(one.url());
  for (const [page, days] of [
    [one, '6'],
    [other, '7'],
  ] as const) {
    await page.getByText('Change the panel').click();
    await page.getByLabel('Clear days').fill(days);
    await page.getByRole('button', { name: 'Save' }).click();
    if (page === one) await expect(page.getByText('The panel is saved.')).toBeVisible();
  }
  const conflict = other.getByRole('region', { name: 'Two people changed the same thing' });
  await expect(conflict).toContainText('Clear days: 6');
  await expect(conflict).toContainText('Clear days: 7');
  await axeClean(other, 'a panel changed by two');
  await conflict.getByRole('button', { name: 'Use mine' }).click();
  await expect(other.getByText('The panel is saved.')).toBeVisible();
  await expect(other.getByRole('definition').filter({ hasText: /^7$/ })).toBeVisible();
});

test('a proclaimed day shows which due dates move before anything is kept, and is taken back', async ({
  signedInAs,
  axeClean,
}) => {
  const page = await signedInAs('administrator');
  const ask = async (day: string, month: string, year: string) => {
    await page.goto('/administration/calendar/proclaim');
    await page.getByLabel('Day', { exact: true }).fill(day);
    await page.getByLabel('Month').fill(month);
    await page.getByLabel('Year').fill(year);
    await page.getByLabel('What the day is for').fill('A day of thanks');
    await page.getByRole('button', { name: 'Show what moves' }).click();
  };
  await ask('8', '5', '2023');
  await expect(page.getByRole('link', { name: /is a bank holiday already: Coronation/ })).toBeVisible();
  await axeClean(page, 'a proclaimed day refused');
  await ask('5', '6', '2023');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/if Monday 5 June 2023 is a bank holiday$/);
  await expect(page.getByRole('row', { name: /Statement due 18 July 2023 19 July 2023/ }).first()).toBeVisible();
  await axeClean(page, 'a proclaimed day previewed');

  // Kept is one that no plan counts over, since other journeys count on the calendar as it is.
  await ask('6', '9', '2028');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^No date moves/);
  await page.getByRole('button', { name: 'Add this day' }).click();
  const proclaimed = page.getByRole('table', { name: 'Days proclaimed since the table was published' });
  await expect(proclaimed).toContainText('Wednesday 6 Sep 2028');
  await proclaimed.getByRole('link', { name: 'Take back A day of thanks' }).click();
  await page.getByRole('button', { name: 'Take this day back' }).click();
  await expect(page.getByText('None. When a day is proclaimed')).toBeVisible();
});

test('the administrator’s pages are for administrators', async ({ signedInAs }) => {
  for (const seat of ['plan-lead', 'owner', 'panel-member'] as const) {
    const page = await signedInAs(seat);
    for (const place of ['people', 'people/new', 'posts', 'panels', 'calendar', 'calendar/proclaim']) {
      expect((await page.goto(`/administration/${place}`))?.status(), `${seat} at ${place}`).toBe(403);
    }
  }
});
