import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/* With keyboard.press and keyboard.type alone: nobody touches a mouse, and nothing is focused from outside. */

type Focused = { role: string; name: string; shown: boolean; entry: string };

/** What has the focus: its own words or its label's, whether an outline or a ring shows that it has, and the words of its entry in a list. */
export function focused(page: Page): Promise<Focused> {
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
    const entry = here.closest('li')?.textContent ?? '';
    return { role: here.tagName.toLowerCase(), name, shown: ring && bottom > 0 && top < innerHeight, entry };
  });
}

/** Goes on with Tab until the control with these words has the focus, in the entry that says `within`; on the way every focus must be visible. */
export async function tabTo(page: Page, name: string | RegExp, within = ''): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (here.role !== 'body') expect(here, `focus on ${here.name}`).toMatchObject({ shown: true });
    passed.push(here.name);
    const isNamed = typeof name === 'string' ? here.name === name : name.test(here.name);
    if (isNamed && here.entry.includes(within)) return;
  }
  throw new Error(`Tab never came to ${name}; it passed ${passed.join(' | ')}`);
}

export async function follow(page: Page, name: string | RegExp, within = ''): Promise<void> {
  await tabTo(page, name, within);
  await page.keyboard.press('Enter');
}
