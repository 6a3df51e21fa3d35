import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { typeDate } from './own-plans.ts';

/** Moves the example's day as a reader does, and everything due in between happens. `said`: "Monday 3 July 2023". */
export async function moveTo(page: Page, date: readonly [string, string, string], said: string): Promise<void> {
  await page.goto('/example');
  await typeDate(page, 'Or to a day', date);
  await page.getByRole('button', { name: 'Move to this day' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Today is ${said}`, { timeout: 60_000 });
}
