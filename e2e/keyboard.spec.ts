import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/* Only keyboard.press and keyboard.type: nobody touches a mouse, and nothing is focused from outside. */

type Focused = { role: string; name: string; shown: boolean };

/** What has the focus: its own words or its label's, and whether an outline or a ring shows that it has. */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const here = document.activeElement as HTMLElement;
    const labels = [...((here as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
    const name = (here.getAttribute('aria-label') ?? labels[0] ?? here.textContent ?? '').replace(/\s+/g, ' ').trim();
    // A radio button or tick box is drawn by its label.
    const drawn = here.matches('[type=radio], [type=checkbox]') ? here.nextElementSibling : here;
    const looks = [getComputedStyle(here), getComputedStyle(drawn ?? here, '::before')];
    const ring = looks.some(
      (look) => (look.outlineStyle !== 'none' && look.outlineWidth !== '0px') || look.boxShadow !== 'none',
    );
    const { top, bottom } = here.getBoundingClientRect();
    return { role: here.tagName.toLowerCase(), name, shown: ring && bottom > 0 && top < innerHeight };
  });
}

/** Goes on with Tab until the control with these words has the focus; on the way every focus must be visible. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (here.role !== 'body') expect(here, `focus on ${here.name}`).toMatchObject({ shown: true });
    passed.push(here.name);
    if (typeof name === 'string' ? here.name === name : name.test(here.name)) return;
  }
  throw new Error(`Tab never came to ${name}; it passed ${passed.join(' | ')}`);
}

async function follow(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

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
    await follow(page, 'Clear the update on 1.6');
    await expect(page.getByText(said)).toHaveCount(0);
    await expect(page.getByText('Clear the update on 1.6')).toHaveCount(0);
  });
});
