import { expect, type Page } from '@playwright/test';

/** Freezes the report that is open, waits for its job and goes back to the report. */
export async function freezeReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Freeze the report' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The report is frozen', { timeout: 60_000 });
  await page.getByRole('link', { name: 'Go on with the report' }).click();
  await expect(page.getByText(/^Frozen \d/)).toBeVisible();
}
