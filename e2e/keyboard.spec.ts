import { examplePanelRecommendationId } from '#db/seed/haringey-panel-matters.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { draftsKept } from './drafts-kept.ts';
import { expect, test } from './fixtures.ts';
import { focused, follow, tabTo } from './keyboard-steps.ts';

/* Only keyboard.press and keyboard.type: nobody touches a mouse, and nothing is focused from outside. */

const said = 'The tracker is agreed with Legal Services, and 64% have a plan.';

test('with the keyboard alone an owner posts an update and a plan lead clears it', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('/sign-in');

  await test.step('the owner signs in', async () => {
    await follow(page, /^Action owner/);
    await expect(page.getByRole('heading', { name: 'Your open actions' })).toBeVisible();
  });

  await test.step('the skip link goes past the bar to what the page says', async () => {
    await page.keyboard.press('Control+r');
    await expect(page.getByRole('heading', { name: 'Your open actions' })).toBeVisible();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ name: 'Skip to main content', shown: true });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect((await focused(page)).name).not.toMatch(/^(Seventy|My work|Plan)/);
  });

  await test.step('they post an update', async () => {
    await follow(page, 'Post an update on 1.6');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Post an update');
    await tabTo(page, /^(Green|Amber|Red)/);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await tabTo(page, 'What has been done?');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(said);
    await tabTo(page, 'Next step');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Tell every team.');
    await follow(page, 'Send for clearing');
    await expect(page.getByText('Waiting to be cleared').first()).toBeVisible();
    await expect(page.getByText(said)).toBeVisible();
  });

  await test.step('they sign out, and the plan lead signs in', async () => {
    await follow(page, 'Service Manager, Permanence');
    await expect(page).toHaveURL(/\/account$/);
    await follow(page, 'Sign out');
    await expect(page).toHaveURL(/\/sign-in$/);
    await follow(page, /^Plan lead/);
    await expect(page.getByRole('heading', { name: 'Updates to clear' })).toBeVisible();
  });

  await test.step('the plan lead clears it', async () => {
    await follow(page, /^Clear the update on 1\.6\b/, said);
    await expect(page.getByText(said)).toHaveCount(0);
  });
});

test('with the keyboard alone a clerk moves a heading, and a plan lead finds one action among many', async ({
  signedInAs,
  axeClean,
}) => {
  const clerk = await signedInAs('clerk');
  await clerk.goto(`/panels/${panelIdOf('safeguarding-partnership')}/headings`);
  await axeClean(clerk, 'Clerk, headings of reports');
  const second = clerk.getByLabel('Heading 2', { exact: true });
  await expect(second).toHaveValue('You asked, we did');
  await follow(clerk, 'Down Since you last met');
  await expect(second).toHaveValue('Since you last met');
  // The focus moves with the row, so that a further press moves it on.
  expect(await focused(clerk)).toMatchObject({ name: 'Down Since you last met', shown: true });
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByLabel('Heading 3', { exact: true })).toHaveValue('Since you last met');
  await expect(clerk.getByText('Heading 2 is number 3 of 10 now. It is not saved yet.')).toBeVisible();
  // Not sent and opened again, the order is back.
  await expect.poll(() => draftsKept(clerk)).toContain('headingOrder');
  await clerk.reload();
  await expect(clerk.getByText('What you typed and did not send is back.')).toBeVisible();
  await expect(clerk.getByLabel('Heading 3', { exact: true })).toHaveValue('Since you last met');
  // Meanwhile another tab words one; neither overwrites the other unseen.
  const other = await clerk.context().newPage();
  await other.goto(clerk.url());
  await other.getByRole('button', { name: 'Leave it and start again' }).click();
  await other.getByLabel('Heading 7', { exact: true }).fill('What we measure');
  await other.getByRole('button', { name: 'Save the headings' }).click();
  await expect(other.getByText('The headings are saved.')).toBeVisible();
  await other.close();
  await follow(clerk, 'Save the headings');
  await expect(clerk.getByText('Somebody changed these headings after you opened them.')).toBeVisible();
  await axeClean(clerk, 'Clerk, headings changed meanwhile');
  await follow(clerk, 'Keep theirs');
  await expect(clerk.getByText('Theirs was kept.')).toBeVisible();
  await expect(clerk.getByLabel('Heading 7', { exact: true })).toHaveValue('What we measure');
  await expect(clerk.getByLabel('Heading 1', { exact: true })).toHaveValue('Since you last met');

  const lead = await signedInAs('plan-lead');
  await lead.goto(`/panel-recommendations/${examplePanelRecommendationId}`);
  await axeClean(lead, 'Plan lead, a response to draft');
  await tabTo(lead, 'Find an action by its number or words');
  await lead.keyboard.type('language');
  await lead.keyboard.press('Enter');
  await expect(lead.getByText('1 of 22 actions')).toBeVisible();
  await tabTo(lead, /^2\.4 Raise awareness/);
  await lead.keyboard.press('Space');
  await expect(lead.getByRole('checkbox', { name: /^2\.4 / })).toBeChecked();
});
