import fs from 'node:fs';
import { planId } from '#db/seed/haringey-plan.ts';
import { councilLogo } from '#documents/write/fixtures/council-logo.ts';
import { reopenWord } from '#documents/write/fixtures/reopened-word.ts';
import { expect, test } from './fixtures.ts';

test('an administrator sets the council’s logo, and it stands on the plan’s documents with its words', async ({
  signedInAs,
  axeClean,
}) => {
  const administrator = await signedInAs('administrator');
  const settings = '/administration/settings';
  await administrator.goto(settings);
  await expect(administrator.getByRole('heading', { level: 1 })).toHaveText(
    'Documents carry the council’s name and no logo',
  );
  await axeClean(administrator, 'Administrator, no logo yet');
  const file = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(councilLogo.base64, 'base64') };
  await administrator.getByLabel('Logo (optional)').setInputFiles(file);
  await administrator.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(administrator.getByRole('alert').first()).toContainText('Enter what the logo shows');
  await axeClean(administrator, 'Administrator, a logo without words');
  await administrator.getByLabel('What the logo shows').fill('Crest of the council');
  await administrator.getByLabel('Colour of headings (optional)').fill('#3b0a45');
  await administrator.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(administrator.getByRole('img', { name: 'Crest of the council' })).toBeVisible();
  const drawn = () =>
    administrator
      .getByRole('img')
      .evaluate((picture) => (picture instanceof HTMLImageElement ? picture.naturalWidth : 0));
  expect(await drawn()).toBe(councilLogo.width);
  await axeClean(administrator, 'Administrator, the logo');
  await administrator.setViewportSize({ width: 390, height: 844 });
  await axeClean(administrator, 'Administrator, the logo on a phone');
  await administrator.setViewportSize({ width: 1280, height: 900 });

  const lead = await signedInAs('plan-lead');
  await lead.goto(`/plans/${planId}/download`);
  const waiting = lead.waitForEvent('download');
  await lead.getByRole('link', { name: 'Word', exact: true }).click();
  const word = reopenWord(fs.readFileSync(await (await waiting).path()));
  expect(JSON.stringify(word.body)).toContain('Crest of the council');

  await administrator.reload();
  await administrator.getByLabel('Take it off').check();
  await administrator.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(administrator.getByRole('heading', { level: 1 })).toHaveText(
    'Documents carry the council’s name and no logo',
  );
});
