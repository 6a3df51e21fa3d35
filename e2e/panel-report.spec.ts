import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { personIdOf } from '#db/seed/people-rows.ts';
import { expect, test } from './fixtures.ts';
import { freezeReport } from './freeze-report.ts';
import { ownName } from './own-name.ts';
import { actionIn, planOfItsOwn, sentFrom } from './own-plans.ts';

/* A report to a panel, from its start to the member who reads it: worded, cleared, approved, void by one word, again, frozen, published. */

const today = '2023-06-30';
const visits = 'Visit every child in the first week';
const letters = 'Answer each letter in ten days';

/** A panel of the test's own: the panel member sits on it, the clerk clerks it, one plan is routed to it. */
async function panelOfItsOwn(lead: Page, administrator: Page, clerk: Page, meetsOn = '2023-07-20'): Promise<string> {
  const plan = await planOfItsOwn(lead, 'A plan that is reported');
  for (const title of [visits, letters]) await actionIn(lead, plan, title);
  const { id: panelId } = await sentFrom<{ id: string }>(administrator, '/api/panels', {
    ...{
      name: ownName(`Panel of the report to ${meetsOn}`),
      kind: 'scrutiny',
      chairPostId: null,
      clearDays: 5,
      meets: '',
    },
  });
  for (const [seat, capacity] of [
    ['panel-member', 'member'],
    ['clerk', 'clerk'],
  ] as const) {
    const member = { panelId, personId: personIdOf(seat), capacity, fromOn: today };
    await sentFrom(administrator, '/api/panel-members', member);
  }
  await sentFrom(lead, `/api/plans/${plan.planId}/routings`, { panelId, recommendationId: null });
  const meeting = { meetsOn, startsAt: '6:30pm', place: '', confirmed: true };
  await sentFrom(clerk, `/api/panels/${panelId}/meetings`, meeting);
  return panelId;
}

/** A download as it lies on disk. */
async function downloaded(page: Page, name: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return fs.readFileSync(await (await waiting).path());
}

const textOfWord = (bytes: Buffer) =>
  Buffer.from(unzipSync(bytes)['word/document.xml'] ?? [])
    .toString()
    .replaceAll(/<[^>]+>/g, ' ');
const textOfPdf = (bytes: Buffer) => spawnSync('pdftotext', ['-', '-'], { input: bytes }).stdout.toString();

test('a report is worded, cleared and approved, void by one word, frozen with an exempt item, published by another person and read', async ({
  signedInAs,
  axeClean,
}) => {
  test.setTimeout(150_000);
  const [lead, director, clerk] = [
    await signedInAs('plan-lead'),
    await signedInAs('director'),
    await signedInAs('clerk'),
  ];
  const member = await signedInAs('panel-member', 820);
  const panelId = await panelOfItsOwn(lead, await signedInAs('administrator'), clerk);

  await lead.goto(`/panels/${panelId}/reports`);
  await lead.getByRole('button', { name: 'Start the report to 20 July 2023' }).click();
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText(
    'A plan that is reported: progress since the plan began',
  );
  const address = new URL(lead.url()).pathname;

  // Words go above the figures; the figures have no form.
  const write = async (words: string) => {
    await lead
      .getByRole('region', { name: 'A. Live actions' })
      .getByRole('link', { name: /covering text/ })
      .click();
    await lead.getByLabel('Covering text', { exact: true }).fill(words);
    await lead.getByRole('button', { name: 'Save the text' }).click();
    await expect(lead.getByRole('region', { name: 'A. Live actions' }).getByText(words)).toBeVisible();
  };
  await write('Both actions have begun.');
  await expect(lead.getByRole('article').getByRole('textbox')).toHaveCount(0);
  await axeClean(lead, 'Plan lead, the draft of a panel report');

  const sign = async () => {
    await lead.goto(address);
    await lead.getByRole('button', { name: 'Clear the report' }).click();
    await expect(lead.getByText('The director approves it next.')).toBeVisible();
    await director.goto(address);
    await director.getByRole('button', { name: 'Approve the report' }).click();
    await expect(director.getByRole('button', { name: 'Freeze the report' })).toBeVisible();
  };
  await sign();
  await lead.goto(address);
  await write('Both actions have begun, one of them late.');
  await director.reload();
  await expect(director.getByText('The report changed after it was signed.')).toBeVisible();
  await expect(director.getByRole('button', { name: 'Freeze the report' })).toHaveCount(0);

  // Exempt: the paragraph and the reason are both asked for.
  await lead.getByRole('link', { name: 'Mark what is exempt' }).click();
  await lead.getByLabel('What is exempt?').selectOption({ label: `Item 2: 1.2 ${letters}` });
  await lead.getByRole('button', { name: 'Mark as exempt' }).click();
  await expect(lead.getByRole('alert').getByRole('link', { name: /Choose the paragraph/ })).toBeVisible();
  await axeClean(lead, 'Plan lead, an exempt mark without its paragraph');
  await lead.getByLabel(/^2\. Information which is likely/).check();
  await lead.getByLabel(/Why does keeping it private/).fill('Few families wrote, and could be known.');
  await lead.getByRole('button', { name: 'Mark as exempt' }).click();
  await expect(lead.getByText('Exempt: paragraph 2. Few families wrote, and could be known.')).toBeVisible();

  await sign();
  await freezeReport(director);
  await expect(director.getByText(/^Frozen 30 June 2023/)).toBeVisible();
  await expect(director.getByText('You cannot publish a report that you alone froze.')).toBeVisible();
  expect((await member.goto(address))?.status()).toBe(404);
  await clerk.goto(address);
  await clerk.getByRole('button', { name: 'Publish to the panel' }).click();
  await expect(clerk.getByText('Published on 30 June 2023, by the agenda day')).toBeVisible();

  // The member reads the public copy: that an item is exempt, why, and nothing else of it.
  await member.goto(address);
  await expect(member.getByRole('row', { name: new RegExp(visits) })).toBeVisible();
  await expect(member.getByRole('heading', { name: 'Item 2 is not in the public report' })).toBeVisible();
  await expect(member.getByText(letters)).toHaveCount(0);
  await axeClean(member, 'Panel member, a published report');
  const word = await downloaded(member, 'Word of this report');
  const pdf = await downloaded(member, 'PDF of this report');
  for (const text of [textOfWord(word), textOfPdf(pdf)]) {
    expect(text).toContain('A1');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Item 2 is not in the public report');
    expect(text).not.toContain('each letter');
  }
  await member.getByText('SHA-256 of each file').click();
  await expect(member.getByText(createHash('sha256').update(pdf).digest('hex'))).toBeVisible();
});

test('a report to a meeting that has passed is asked about once, then started', async ({ signedInAs, axeClean }) => {
  const [lead, clerk] = [await signedInAs('plan-lead'), await signedInAs('clerk')];
  const panelId = await panelOfItsOwn(lead, await signedInAs('administrator'), clerk, '2023-06-22');
  await clerk.goto(`/panels/${panelId}/reports`);
  const start = clerk.getByRole('button', { name: 'Start the report to 22 June 2023' });
  await start.click();
  const asked = clerk.locator('.govuk-error-summary');
  await expect(asked).toContainText('The meeting of 22 June 2023 has passed');
  await expect(asked).toContainText('If this is right, send it again and it is saved.');
  await axeClean(clerk, 'Clerk, asked about a report to a meeting that has passed');
  await start.click();
  await expect(clerk.getByRole('heading', { level: 1 })).toContainText('A plan that is reported');
});
