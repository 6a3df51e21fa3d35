import { planId } from '#db/seed/haringey-plan.ts';
import { expect, test } from './fixtures.ts';
import { planOfItsOwn, sentFrom } from './own-plans.ts';
import { printedSheets } from './printed-sheets.ts';

/* The director's page is one screen, and one sheet of A4 across, however much is red. */

const [LONG, SHORT] = [842, 595];

test('the example’s plan stands on one screen: clock and timetable, what is red, heat map, burn-up and measures', async ({
  signedInAs,
}) => {
  const page = await signedInAs('director');
  for (const width of [1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/plans/${planId}/on-a-page`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^On course for 18 July with 2 working days in hand/,
    );
    const parts = await page.locator('.dp section').evaluateAll((found) =>
      found.map((part) => ({
        name: part.querySelector('h2')?.textContent,
        bottom: Math.max(...[...part.children].map((child) => child.getBoundingClientRect().bottom)),
      })),
    );
    expect(parts.map(({ name }) => name)).toEqual([
      'Timetable, worked back from the due date',
      'Worst computed status, and actions due',
      'Delivered, verified, embedded',
      'Red, and why',
      'Measures',
    ]);
    expect(parts.filter(({ bottom }) => bottom > 900)).toEqual([]);
  }
});

test('the example’s plan prints on one sheet across, with the clock, what is red and why, and every measure', async ({
  signedInAs,
  axeClean,
}) => {
  const page = await signedInAs('director');
  await page.goto(`/plans/${planId}`);
  await page.getByRole('link', { name: 'On a page' }).click();
  await expect(page.getByRole('button', { name: 'Print on one page' })).toBeVisible();
  await axeClean(page, 'Director, the plan on a page');
  const reds = await page.locator('.reds b, .reds a').allTextContents();
  const measures = await page.locator('.dpmeasures a').allTextContents();
  const sheets = await printedSheets(page);
  expect(sheets.map(({ size }) => size)).toEqual([[LONG, SHORT]]);
  const text = sheets[0]?.text.replace(/\s+/g, '') ?? '';
  for (const words of ['18 July 2023', 'Cabinet agenda published', 'OFFICIAL', 'Actions due', ...reds, ...measures]) {
    expect(text).toContain(words.replace(/\s+/g, ''));
  }
});

test('with twelve red actions it is still one sheet: seven with their reasons, the others by reference', async ({
  signedInAs,
}) => {
  const page = await signedInAs('plan-lead');
  const { planId: ownId, areas } = await planOfItsOwn(page, 'Plan with much that is red');
  for (let place = 1; place <= 12; place += 1) {
    await sentFrom(page, `/api/plans/${ownId}/actions`, {
      title: `Write to every carer about the plan for each child they look after, and answer what they ask, part ${place}`,
      outcome: 'So that children know where they will grow up.',
      startOn: '2023-04-05',
      deadlineOn: '2023-05-31',
      recommendationIds: areas.slice(0, 1),
      milestones: [{ id: null, title: 'Every letter read by a carer first', dueOn: '2023-05-12', doneOn: null }],
    });
  }
  await page.goto(`/plans/${ownId}/on-a-page`);
  await expect(page.locator('.reds li:visible')).toHaveCount(12);
  const sheets = await printedSheets(page);
  expect(sheets.map(({ size }) => size)).toEqual([[LONG, SHORT]]);
  expect(sheets[0]?.text.match(/part \d+/g)).toHaveLength(7);
  expect(sheets[0]?.text).toMatch(/Red as well:\s*1\.8, 1\.9, 1\.10, 1\.11, 1\.12/);
});
