import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { bytes, pdf, svg } from '#documents/read/fixtures/evidence-files.ts';
import { expect, test } from './fixtures.ts';
import { holdScripts } from './slow-script.ts';

/* Evidence by the form: several at once, what is refused says why while the rest stands, and a checker decides. */

test('an owner attaches two files and a link, one refused file says why, and a checker accepts one', async ({
  signedInAs,
  axeClean,
}) => {
  test.setTimeout(60_000);
  const page = await signedInAs('owner', 390);
  await page.goto(`/actions/${actionIdOf('3.4')}`);
  await page.getByRole('link', { name: 'Add evidence' }).click();
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText('Choose a file, or add a link');
  await page.getByLabel('Files').setInputFiles([
    { name: 'letters-june.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf('Letters')) },
    { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg()) },
    { name: 'letters.csv', mimeType: 'text/csv', buffer: Buffer.from(bytes('Month,Sent\r\nJune,2\r\n')) },
  ]);
  await page.getByRole('button', { name: 'Add a link' }).click();
  const link = page.getByRole('group', { name: 'Link 4' });
  await link.getByLabel('What is it called?').fill('The standard');
  await link.getByLabel('Address').fill('javascript:alert(1)');
  await axeClean(page, 'evidence about to be attached');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText(
    'drawing.svg: Drawings with script in them (SVG) are not taken.',
  );
  await expect(page.locator('.govuk-error-summary')).toContainText('Link 4: The address must begin with https://');
  await expect(page.getByText('letters-june.pdf is attached.')).toBeVisible();
  await expect(page.getByText('letters.csv is attached.')).toBeVisible();
  await axeClean(page, 'evidence in part refused');
  await page.getByRole('button', { name: 'Leave it out drawing.svg' }).click();
  await page.getByLabel('Address').fill('https://www.example.org/standard');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Evidence' })).toBeVisible();
  for (const title of ['letters-june', 'letters', 'The standard']) {
    await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
  }

  const checker = await signedInAs('checker');
  await checker.goto(`/actions/${actionIdOf('3.4')}`);
  await checker.getByRole('link', { name: 'letters-june', exact: true }).click();
  const [download] = await Promise.all([
    checker.waitForEvent('download'),
    checker.getByRole('link', { name: /letters-june\.pdf/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('letters-june.pdf');
  await checker.getByText('Accept it').click();
  await checker.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(checker.getByText('Accepted on 30 June 2023 by')).toBeVisible();
  await axeClean(checker, 'evidence accepted');
  await page.getByRole('link', { name: 'letters-june', exact: true }).click();
  await expect(page.getByText('Accepted', { exact: true })).toBeVisible();
  await expect(page.getByText('Reject it')).toHaveCount(0);
});

test('a file that is chosen before the script of a slow page has come is attached like any other', async ({
  signedInAs,
}) => {
  const page = await signedInAs('owner');
  const come = await holdScripts(page);
  await page.goto(`/actions/${actionIdOf('3.4')}/evidence/new`, { waitUntil: 'commit' });
  const buffer = Buffer.from('Month,Sent\r\nJuly,4\r\n');
  await page.getByLabel('Files').setInputFiles({ name: 'letters-july.csv', mimeType: 'text/csv', buffer });
  come();
  await expect(page.getByRole('group', { name: 'letters-july.csv' })).toBeVisible();
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.getByRole('link', { name: 'letters-july', exact: true })).toBeVisible();
});
