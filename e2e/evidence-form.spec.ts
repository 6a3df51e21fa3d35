import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { bytes, pdf, svg } from '#documents/read/fixtures/evidence-files.ts';
import { expect, test } from './fixtures.ts';
import { ownName } from './own-name.ts';
import { holdScripts } from './slow-script.ts';

/* Evidence by the form: several at once, what is refused says why while the rest stands, and a checker decides. */

test('an owner attaches two files and a link, one refused file says why, and a checker accepts one', async ({
  signedInAs,
  axeClean,
}) => {
  test.setTimeout(60_000);
  const [june, letters, standard] = [ownName('letters-june'), ownName('letters'), ownName('The standard')] as const;
  const page = await signedInAs('owner', 390);
  await page.goto(`/actions/${actionIdOf('3.4')}`);
  await page.getByRole('link', { name: 'Add evidence' }).click();
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText('Choose a file, or add a link');
  await page.getByLabel('Files').setInputFiles([
    { name: `${june}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(pdf(june)) },
    { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg()) },
    { name: `${letters}.csv`, mimeType: 'text/csv', buffer: Buffer.from(bytes(`Month,Sent\r\n${june},2\r\n`)) },
  ]);
  await page.getByRole('button', { name: 'Add a link' }).click();
  const link = page.getByRole('group', { name: 'Link 4' });
  await link.getByLabel('What is it called?').fill(standard);
  await link.getByLabel('Address').fill('javascript:alert(1)');
  await axeClean(page, 'evidence about to be attached');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText(
    'drawing.svg: Drawings with script in them (SVG) are not taken.',
  );
  await expect(page.locator('.govuk-error-summary')).toContainText('Link 4: The address must begin with https://');
  await expect(page.getByText(`${june}.pdf is attached.`)).toBeVisible();
  await expect(page.getByText(`${letters}.csv is attached.`)).toBeVisible();
  await axeClean(page, 'evidence in part refused');
  await page.getByRole('button', { name: 'Leave it out drawing.svg' }).click();
  await page.getByLabel('Address').fill(`https://www.example.org/${encodeURIComponent(standard)}`);
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Evidence' })).toBeVisible();
  for (const title of [june, letters, standard]) {
    await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
  }

  const checker = await signedInAs('checker');
  await checker.goto(`/actions/${actionIdOf('3.4')}`);
  await checker.getByRole('link', { name: june, exact: true }).click();
  const [download] = await Promise.all([
    checker.waitForEvent('download'),
    checker.getByRole('link', { name: `${june}.pdf` }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${june}.pdf`);
  await checker.getByText('Accept it').click();
  await checker.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(checker.getByText('Accepted on 30 June 2023 by')).toBeVisible();
  await axeClean(checker, 'evidence accepted');
  await page.getByRole('link', { name: june, exact: true }).click();
  await expect(page.getByText('Accepted', { exact: true })).toBeVisible();
  await expect(page.getByText('Reject it')).toHaveCount(0);
});

test('a file that is chosen before the script of a slow page has come is attached like any other', async ({
  signedInAs,
}) => {
  const july = ownName('letters-july');
  const page = await signedInAs('owner');
  const come = await holdScripts(page);
  await page.goto(`/actions/${actionIdOf('3.4')}/evidence/new`, { waitUntil: 'commit' });
  const buffer = Buffer.from(`Month,Sent\r\n${july},4\r\n`);
  await page.getByLabel('Files').setInputFiles({ name: `${july}.csv`, mimeType: 'text/csv', buffer });
  come();
  await expect(page.getByRole('group', { name: `${july}.csv` })).toBeVisible();
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.getByRole('link', { name: july, exact: true })).toBeVisible();
});
