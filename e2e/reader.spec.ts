import type { Page } from '@playwright/test';
import { draftsKept } from './drafts-kept.ts';
import { expect, test } from './fixtures.ts';
import {
  bringIn,
  madeAreaSend,
  madeLetter,
  madeSingleInspection,
  type ReportFile,
  realReport,
  strength,
} from './reports-to-read.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const found = (page: Page) => page.locator('.found > li');

async function confirmAllAndSave(page: Page, counted: string) {
  await page.getByRole('button', { name: /^Confirm the .* left$/ }).click();
  await page.getByRole('button', { name: `Save ${counted.charAt(0).toLowerCase()}${counted.slice(1)}` }).click();
  await expect(page).toHaveURL(/\/inspections\/[\w-]{22}$/);
  await expect(title(page)).toHaveText(counted);
}

type Expected = { report: ReportFile | null; kind: string; counted: string; items: number; words: readonly string[] };

const reports: Record<string, Expected> = {
  'a made-up single inspection report': {
    report: madeSingleInspection(),
    kind: 'sif',
    counted: 'Eight areas for priority action and three areas for improvement',
    items: 11,
    words: ['Number 18', 'Number 28'],
  },
  'a made-up area SEND report': {
    report: madeAreaSend(),
    kind: 'area-send',
    counted: 'Two areas for priority action and three areas for improvement',
    items: 5,
    words: ['To act: Wetherby Moor Council and NHS Somewhere Integrated Care Board'],
  },
  'a real single inspection report': {
    report: realReport('kirklees-2016-sif.pdf'),
    kind: 'sif',
    counted: '27 recommendations',
    items: 27,
    words: ['Take urgent action to ensure that all children currently being provided with a service are safeguarded'],
  },
  'a real letter after a joint inspection': {
    report: realReport('norfolk-2025-jtai.pdf'),
    kind: 'jtai',
    counted: 'Five areas for improvement',
    items: 5,
    words: ['understanding and engagement in MARAC and the Partnership’s oversight of its operation.'],
  },
  'a real area SEND report': {
    report: realReport('bexley-2024-send-priority.pdf'),
    kind: 'area-send',
    counted: 'Three areas for priority action and two areas for improvement',
    items: 5,
    words: ['To act: Bexley Council and South East London ICB', 'genuine co-production.'],
  },
};

for (const [name, { report, kind, counted, items, words }] of Object.entries(reports)) {
  if (!report) continue;
  test(`${name} is read through the form, confirmed and kept`, async ({ signedInAs, axeClean }) => {
    const page = await signedInAs('plan-lead');
    await bringIn(page, report);
    await expect(title(page)).toHaveText(`${counted} found`);
    await expect(found(page)).toHaveCount(items);
    await expect(page.getByLabel('Kind of inspection')).toHaveValue(kind);
    await axeClean(page, `Plan lead, confirming ${name}`);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await axeClean(page, `Plan lead, confirming ${name}`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await confirmAllAndSave(page, counted);
    await expect(found(page)).toHaveCount(items);
    for (const said of words) await expect(page.getByText(said).first()).toBeVisible();
  });
}

const areas = [
  'The quality of strategy discussions and what follows them.',
  'The response to children who go missing, including return interviews.',
  'The oversight of decisions by all partners.',
] as const;

test('a letter is read, a line is added by keyboard and by mouse, and its corrected reprint is known', async ({
  signedInAs,
  axeClean,
}, { retry }) => {
  const authority = ['Wetherby Moor', 'Easterby Vale'][retry] ?? 'Norby Fell';
  const page = await signedInAs('plan-lead');

  await test.step('a line of the page becomes an item, by keyboard alone', async () => {
    await bringIn(page, madeLetter(authority, areas));
    await expect(title(page)).toHaveText('Three areas for improvement found');
    await page.getByRole('button', { name: 'Add from the page' }).focus();
    await page.keyboard.press('Enter');
    const line = page.getByRole('checkbox', { name: strength });
    await axeClean(page, 'Plan lead, adding from the page');
    for (let presses = 0; presses < 40; presses += 1) {
      if (await line.evaluate((box) => box === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText('Four areas for improvement found');
    await expect(page.getByLabel('Text, exactly as printed')).toHaveValue(strength);
    await page.getByRole('button', { name: 'Not a recommendation', exact: true }).click();
    await expect(title(page)).toHaveText('Three areas for improvement found');
  });

  await test.step('words selected with the mouse do as well', async () => {
    await page.locator('.pagesvg text.free', { hasText: 'Partners know' }).click({ clickCount: 3 });
    await page.getByRole('button', { name: 'Add the selected words' }).click();
    await expect(page.getByLabel('Text, exactly as printed')).toHaveValue('Partners know each other well.');
    await page.getByRole('button', { name: 'Not a recommendation', exact: true }).click();
    await confirmAllAndSave(page, 'Three areas for improvement');
  });
  const held = page.url();

  await test.step('a reprint with a word changed and an item more shows both, and a person chooses', async () => {
    const changed = areas[2].replace('decisions', 'plans');
    const reprint = madeLetter(authority, [areas[0], areas[1], changed, 'The sharing of what each partner knows.']);
    await bringIn(page, reprint);
    const panel = page.getByRole('region', { name: 'This looks like a reprint of a report that is held' });
    await expect(panel.getByText('2 texts are the same.')).toBeVisible();
    await expect(panel.locator('del')).toHaveText('decisions');
    await expect(panel.locator('ins')).toHaveText(['plans', 'The sharing of what each partner knows.']);
    await expect(panel.getByRole('link', { name: /^Go to the one/ })).toHaveAttribute('href', new URL(held).pathname);
    await axeClean(page, 'Plan lead, a reprint of a report that is held');
    await page.getByRole('button', { name: 'Confirm the four left' }).click();
    await page.getByRole('button', { name: 'Save four areas for improvement' }).click();
    await expect(
      page.getByRole('link', { name: 'Say whether this is another inspection or a corrected reprint' }),
    ).toBeVisible();
    await panel.getByRole('button', { name: 'Keep this as another inspection' }).click();
    await page.getByRole('button', { name: 'Save four areas for improvement' }).click();
    await expect(title(page)).toHaveText('Four areas for improvement');
  });
});

test('closing the tab in the middle of confirming loses nothing, and nobody else sees it', async ({ signedInAs }) => {
  const report = madeLetter('Lower Nidd', areas);
  const page = await signedInAs('plan-lead');
  const corrected = `${areas[0]} Corrected.`;
  await test.step('an item is corrected and confirmed, a title typed; then the tab is closed', async () => {
    await bringIn(page, report);
    await page.getByLabel('Text, exactly as printed').fill(corrected);
    await page.getByRole('button', { name: 'Confirm and go to 2' }).click();
    await page.getByLabel('Title').fill('A letter begun');
    await expect(page.getByText('1 of 3 confirmed.')).toBeVisible();
    await expect.poll(() => draftsKept(page)).toContain('A letter begun');
    await page.close();
  });
  const again = await page.context().newPage();
  await test.step('opened again, it goes on where it was', async () => {
    await again.goto('/inspections/new');
    await again.getByRole('button', { name: `Go on ${report.name}` }).click();
    await expect(again.getByText('1 of 3 confirmed.')).toBeVisible();
    await expect(again.getByText(corrected, { exact: true }).first()).toBeVisible();
    await expect(again.getByLabel('Title')).toHaveValue('A letter begun');
  });
  await test.step('what is kept lies under the name of who began it, and under no other', async () => {
    const { person, keys } = await again.evaluate(async () => {
      const open = indexedDB.open('seventy', 1);
      await new Promise((done) => {
        open.onsuccess = done;
      });
      const found = open.result.transaction('drafts').objectStore('drafts').getAllKeys();
      await new Promise((done) => {
        found.onsuccess = done;
      });
      return { person: document.getElementById('main')?.dataset.person, keys: found.result as string[][] };
    });
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys.map(([whose]) => whose))).toEqual(new Set([person]));
  });
  await test.step('saved, it is begun no more', async () => {
    await again.goto('/inspections/new');
    await again.getByRole('button', { name: `Go on ${report.name}` }).click();
    await confirmAllAndSave(again, 'Three areas for improvement');
    await again.goto('/inspections/new');
    await expect(again.getByRole('button', { name: 'Read the report' })).toBeVisible();
    await expect(again.getByText('You began to confirm')).toHaveCount(0);
  });
  await test.step('begun once more and signed out, nothing of it is in this browser', async () => {
    await bringIn(again, report);
    await expect.poll(() => draftsKept(again)).not.toBe('[]');
    await again.goto('/inspections/new');
    await expect(again.getByText('You began to confirm')).toBeVisible();
    await again.goto('/account');
    await again.getByRole('button', { name: 'Sign out' }).click();
    await expect(again).toHaveURL(/\/sign-in/);
    await again.getByRole('button', { name: /plan lead/i }).click();
    await expect(again).toHaveURL(/\/$/);
    await again.goto('/inspections/new');
    await expect(again.getByRole('button', { name: 'Read the report' })).toBeVisible();
    await expect(again.getByText('You began to confirm')).toHaveCount(0);
  });
});

test('a report that looks like one that is held is not kept without a word on what it is, whoever asks', async ({
  signedInAs,
}) => {
  const page = await signedInAs('plan-lead');
  await page.goto('/inspections');
  const send = (more: object) =>
    page.request.post('/api/inspections', {
      headers: { origin: new URL(page.url()).origin, 'idempotency-key': crypto.randomUUID() },
      data: {
        kind: 'ilacs',
        authority: 'Haringey',
        inspectedFrom: '2023-02-13',
        inspectedTo: '2023-02-24',
        recommendations: [{ kind: 'area-for-improvement', text: 'Other words altogether.', page: 2 }],
        ...more,
      },
    });
  const refused = await send({});
  expect(refused.status()).toBe(422);
  expect((await refused.json()).fields).toEqual([
    {
      field: 'reprint',
      words: expect.stringMatching(/^This looks like a reprint of “.+”, which is held\. Say whether/),
    },
  ]);
  expect((await send({ reprint: 'corrected-reprint' })).status()).toBe(201);
});
