import path from 'node:path';
import { openDatabase } from '#db/open.ts';
import { measureIdOf } from '#db/seed/haringey-measures.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { inProject } from '#launch/project.mjs';
import { expect, test } from './fixtures.ts';

/* A plan lead makes a measure, pastes its figures from a spreadsheet, and the action it tells of follows. */

const months = [
  '07/2022',
  '08/2022',
  '09/2022',
  '10/2022',
  '11/2022',
  '12/2022',
  '01/2023',
  '02/2023',
  '03/2023',
  '04/2023',
  '05/2023',
];
const lastDays: Record<string, string> = { '02': '28', '04': '30', '06': '30', '09': '30', '11': '30' };
const rowsOf = (values: readonly number[]) =>
  months.map((month, place) => `${lastDays[month.slice(0, 2)] ?? '31'}/${month}\t${values[place]}%`);
const values = [40, 42, 45, 47, 50, 52, 55, 58, 60, 57, 55];

function pointsIn(measureId: string): number {
  const db = openDatabase(path.join(process.env.DATA_DIR ?? inProject('.build', 'e2e', 'data'), 'seventy.db'));
  const found = db.$client.prepare('select count(*) from measure_points where measure_id = ?').pluck().get(measureId);
  db.$client.close();
  return Number(found);
}

test('twelve pasted figures with one bad row are not taken; mended, they are a chart, a table and an amber action', async ({
  signedInAs,
  axeClean,
}) => {
  test.setTimeout(90_000);
  const page = await signedInAs('plan-lead');
  await page.goto(`/actions/${actionIdOf('5.2')}`);
  await expect(page.getByText('Computed by the rules').locator('..')).not.toContainText('Amber');

  await page.goto(`/plans/${planId}/measures/new`);
  await axeClean(page, 'a new measure');
  await page.getByRole('button', { name: 'Add the measure' }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText('Enter what is measured');
  await page.getByLabel('What is measured?').fill('Workers who came to a clinic, of those invited');
  await page.getByLabel('Unit').fill('%');
  await page.getByLabel('Higher is better').check();
  await page.getByLabel('Baseline', { exact: true }).fill('40');
  await page.getByRole('group', { name: 'Date of the baseline' }).getByLabel('Day').fill('31');
  await page.getByRole('group', { name: 'Date of the baseline' }).getByLabel('Month').fill('7');
  await page.getByRole('group', { name: 'Date of the baseline' }).getByLabel('Year').fill('2022');
  await page.getByLabel('Target', { exact: true }).fill('80');
  await page.getByLabel('Monthly').check();
  await page.getByRole('checkbox', { name: /^5\.2 / }).check();
  await page.getByRole('button', { name: 'Add the measure' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Workers who came to a clinic, of those invited');
  const measureId = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  await page.getByRole('link', { name: 'Paste from Excel' }).click();
  await page
    .getByLabel('Date and figure, a row each')
    .fill(['Month\tShare', ...rowsOf(values), '31/06/2023\t53%'].join('\n'));
  await expect(page.getByText('1 of 12 rows cannot be taken.')).toBeVisible();
  await axeClean(page, 'pasted figures with a bad row');
  await page.getByRole('button', { name: 'Record them' }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText(
    'Line 13: ‘31/06/2023’ is not a real date, like 31/03/2023',
  );
  expect(pointsIn(measureId)).toBe(0);

  await page
    .getByLabel('Date and figure, a row each')
    .fill(['Month\tShare', ...rowsOf(values), '30/06/2023\t53%'].join('\n'));
  await page.getByRole('button', { name: 'Record 12' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Workers who came to a clinic, of those invited');
  expect(pointsIn(measureId)).toBe(12);
  await expect(
    page.getByRole('img', {
      name: /^Line chart\. Workers who came .* rose from 40% on 31 July 2022 to 53% on 30 June 2023\./,
    }),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'Figures' }).getByRole('row')).toHaveCount(13);
  await expect(page.getByText('55% → 53%, worse, 27 points short of target')).toBeVisible();
  await axeClean(page, 'a measure with its chart');

  await page.goto(`/actions/${actionIdOf('5.2')}`);
  await expect(page.getByText('The measure fell from 57% to 53%; the target is 80%.')).toBeVisible();

  await page.goto(`/measures/${measureId}`);
  await page.getByRole('link', { name: /Correct the figure of 30 June 2023/ }).click();
  await page.getByLabel('Figure (%)').fill('63');
  await page.getByRole('button', { name: 'Correct the figure' }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText('Enter why the figure is corrected');
  await page.getByLabel('Why is it corrected?').fill('One clinic was left out.');
  await page.getByRole('button', { name: 'Correct the figure' }).click();
  await expect(page.getByText('Corrected: One clinic was left out.')).toBeVisible();
  await expect(page.getByText('Corrected since; kept as it was recorded')).toBeVisible();
  await page.goto(`/actions/${actionIdOf('5.2')}`);
  await expect(page.getByText('The measure fell from 57%')).toHaveCount(0);
});

test('a recommendation shows what was done beside what came of it, on a desk and on a phone', async ({
  signedInAs,
  axeClean,
}) => {
  for (const width of [1280, 390]) {
    const page = await signedInAs('director', width);
    await page.goto(`/recommendations/${areaIdOf(2)}`);
    await expect(page.getByRole('heading', { level: 2, name: 'Delivery' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Impact' })).toBeVisible();
    await expect(page.getByText('1 of 4 actions is delivered, and both measures are better.')).toBeVisible();
    await expect(page.getByRole('img', { name: /^Line chart\. Notifications of private fostering/ })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await axeClean(page, 'delivery beside impact');
    await page.goto(`/measures/${measureIdOf('second-review')}`);
    await expect(page.getByRole('img', { name: /^Line chart\./ })).toBeVisible();
    await axeClean(page, 'a measure of the example');
    await page.goto(`/plans/${planId}/measures`);
    await axeClean(page, 'the measures of the plan');
  }
});
