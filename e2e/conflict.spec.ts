import type { Page } from '@playwright/test';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { expect, test } from './fixtures.ts';
import { actionIn, planOfItsOwn, typeDate } from './own-plans.ts';

const begun = 'Hold a planning meeting';
const theirs = 'Hold a planning meeting with every carer';
const mine = 'Hold a planning meeting within ten days';
const myOutcome = 'So that no child waits, whatever the week brings.';

const titleField = (page: Page) => page.getByLabel('What will be done?');
const save = (page: Page) => page.getByRole('button', { name: 'Save the action' });

/** Two people open one action; the other saves first, and mine is refused with 412. */
async function clash(me: Page, other: Page): Promise<string> {
  const id = await actionIn(me, await planOfItsOwn(me, 'Plan of two who write at once'), begun);
  await me.goto(`/actions/${id}/edit`);
  await other.goto(`/actions/${id}/edit`);
  await titleField(other).fill(theirs);
  await save(other).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(theirs);
  await titleField(me).fill(mine);
  await me.getByLabel('So that children…').fill(myOutcome);
  const [answer] = await Promise.all([me.waitForResponse(`**/api/actions/${id}`), save(me).click()]);
  expect(answer.status()).toBe(412);
  const both = me.getByRole('region', { name: 'Two people changed the same thing' });
  await expect(both.getByText('with every carer')).toBeVisible();
  await expect(both.getByText('within ten days')).toBeVisible();
  await expect(both.getByText('whatever the week brings')).toBeVisible();
  return id;
}

test('when two change one action both texts stand on the page, and mine is saved without typing it again', async ({
  signedInAs,
  axeClean,
}) => {
  const [me, other] = [await signedInAs('plan-lead'), await signedInAs('plan-lead')];
  const id = await clash(me, other);
  await axeClean(me, 'Plan lead, two changed the same action');
  await me.setViewportSize({ width: 320, height: 800 });
  await axeClean(me, 'Plan lead, two changed the same action');
  await me.getByRole('button', { name: 'Use mine' }).click();
  await expect(me).toHaveURL(new RegExp(`/actions/${id}$`));
  await expect(me.getByRole('heading', { level: 1 })).toHaveText(mine);
  await expect(me.getByText(myOutcome)).toBeVisible();
});

test('when two change one action I can keep theirs, and go on from there', async ({ signedInAs }) => {
  const [me, other] = [await signedInAs('plan-lead'), await signedInAs('plan-lead')];
  const id = await clash(me, other);
  await me.getByRole('button', { name: 'Keep theirs' }).click();
  await expect(titleField(me)).toHaveValue(theirs);
  await expect(me.getByRole('region', { name: 'Two people changed the same thing' })).toHaveCount(0);
  await me.getByLabel('Partner body').fill('Regional adoption agency');
  await save(me).click();
  await expect(me).toHaveURL(new RegExp(`/actions/${id}$`));
  await expect(me.getByRole('heading', { level: 1 })).toHaveText(theirs);
  await expect(me.getByText('Regional adoption agency')).toBeVisible();
});

test('what is missing is said on top and at the field, the title begins “Error:”, and what was typed stays', async ({
  signedInAs,
}) => {
  const page = await signedInAs('plan-lead');
  const { planId } = await planOfItsOwn(page, 'Plan of a form with a mistake');
  await page.goto(`/plans/${planId}/actions/new`);
  await page.getByLabel('So that children…').fill(myOutcome);
  await typeDate(page, 'Deadline', ['31', '2', '2024']);
  await page.getByRole('button', { name: 'Add the action' }).click();
  const summary = page.locator('.govuk-error-summary');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(summary.getByRole('heading')).toHaveText('There is a problem');
  await expect(page.getByLabel('So that children…')).toHaveValue(myOutcome);
  await expect(page.getByRole('group', { name: 'Deadline' }).getByLabel('Day')).toHaveValue('31');
  await summary.getByRole('link', { name: 'Enter what will be done' }).click();
  await expect(titleField(page)).toBeFocused();
  await expect(titleField(page)).toHaveAccessibleDescription(/Enter what will be done/);

  await titleField(page).fill(mine);
  await typeDate(page, 'Deadline', ['29', '9', '2023']);
  await page.getByRole('button', { name: 'Add the action' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(mine);
  await expect(page).toHaveTitle(/^Action/);
});

test('a deadline on a Saturday is asked about once and then taken; another one is asked about anew', async ({
  signedInAs,
}) => {
  const page = await signedInAs('plan-lead');
  const { planId } = await planOfItsOwn(page, 'Plan with a Saturday');
  await page.goto(`/plans/${planId}/actions/new`);
  await titleField(page).fill(mine);
  await typeDate(page, 'Deadline', ['30', '9', '2023']);
  const add = page.getByRole('button', { name: 'Add the action' });
  await add.click();
  const summary = page.locator('.govuk-error-summary');
  await expect(summary.getByRole('heading')).toHaveText('Check these dates');
  await expect(summary.getByText('Deadline, 30 September 2023, is a Saturday. Is that right?')).toBeVisible();
  await typeDate(page, 'Deadline', ['1', '10', '2023']);
  await add.click();
  await expect(summary.getByText('Deadline, 1 October 2023, is a Sunday. Is that right?')).toBeVisible();
  await add.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(mine);
  await expect(page.getByText('1 October 2023').first()).toBeVisible();
});

test('a deadline before the report was received is refused on the page', async ({ signedInAs }) => {
  const page = await signedInAs('plan-lead');
  const { planId } = await planOfItsOwn(page, 'Plan with a deadline too early');
  await page.goto(`/plans/${planId}/actions/new`);
  await titleField(page).fill(mine);
  await typeDate(page, 'Deadline', ['3', '4', '2023']);
  const add = page.getByRole('button', { name: 'Add the action' });
  for (const _ of ['first', 'second']) {
    const [answer] = await Promise.all([page.waitForResponse(`**/api/plans/${planId}/actions`), add.click()]);
    expect(answer.status()).toBe(422);
  }
  const words = 'Deadline must be on or after 4 April 2023, the day the report was received';
  await expect(page.getByRole('link', { name: words })).toBeVisible();
});

test('supplied headings of reports do not take the place of words that another tab saved: both stand, and one is chosen', async ({
  signedInAs,
  axeClean,
}) => {
  const me = await signedInAs('clerk');
  const headings = `/panels/${panelIdOf('cabinet')}/headings`;
  const begin = async (choice: RegExp) => {
    await me.goto(headings);
    await me.getByText('Begin again from supplied headings').click();
    await me.getByRole('radio', { name: choice }).check();
  };
  const reword = async (words: string) => {
    const other = await me.context().newPage();
    await other.goto(headings);
    await other.getByLabel('Heading 1', { exact: true }).fill(words);
    await other.getByRole('button', { name: 'Save the headings' }).click();
    await expect(other.getByText('The headings are saved.')).toBeVisible();
    await other.close();
  };
  const use = me.getByRole('button', { name: 'Use these headings' });
  const both = me.getByRole('region', { name: 'Two people changed the same thing' });
  const first = me.getByLabel('Heading 1', { exact: true });

  await begin(/^Committee report/);
  await reword('What the Cabinet asked');
  await use.click();
  await expect(both.getByText('What the Cabinet asked')).toBeVisible();
  await axeClean(me, 'Clerk, supplied headings against words saved meanwhile');
  await me.setViewportSize({ width: 390, height: 844 });
  await axeClean(me, 'Clerk, supplied headings against words saved meanwhile');
  await both.getByRole('button', { name: 'Keep theirs' }).click();
  await expect(me.getByText('Theirs was kept.')).toBeVisible();
  await expect(first).toHaveValue('What the Cabinet asked');

  await begin(/^Committee report/);
  await reword('What the Cabinet asked again');
  await use.click();
  await both.getByRole('button', { name: 'Use mine' }).click();
  await expect(me.getByText('These headings stand now.')).toBeVisible();
  await expect(first).toHaveValue('1. Describe the issue under consideration');
  // In the same tab and without reading the page anew, what this tab set is no reason to be asked.
  await me.getByRole('radio', { name: /^Standard/ }).check();
  await use.click();
  await expect(first).toHaveValue('Since you last met');
});
