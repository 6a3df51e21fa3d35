import type { Page } from '@playwright/test';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { meetingIdOf } from '#db/seed/haringey-meetings.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { expect, test } from './fixtures.ts';
import { sentFrom } from './own-plans.ts';
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

/** A plan of six areas with as much on it as the sheet is made for: twelve red actions, three meetings ahead, eleven measures. */
async function fullPlan(page: Page): Promise<string> {
  const text = (place: number) =>
    `The quality and the timeliness of planning for children in care and care leavers, part ${place}.`;
  const recommendations = [1, 2, 3, 4, 5, 6].map((place) => ({
    kind: 'area-for-improvement',
    text: text(place),
    page: 2,
  }));
  const report = { kind: 'ilacs', authority: 'Haringey', title: 'Inspection with much that is red' };
  const inspection = await sentFrom<{ id: string }>(page, '/api/inspections', {
    ...report,
    reprint: 'another-inspection',
    recommendations,
  });
  const plan = { title: 'Plan with much that is red', inspectionIds: [inspection.id], receivedOn: '2023-04-04' };
  const { id } = await sentFrom<{ id: string }>(page, '/api/plans', plan);
  const areas = recommendationsOfPlan(id).map((area) => area.id);
  for (let place = 1; place <= 12; place += 1) {
    await sentFrom(page, `/api/plans/${id}/actions`, {
      title: `Part ${place}: write to every carer about the plan for each child they look after, and answer what they ask`,
      outcome: 'So that children know where they will grow up.',
      startOn: '2023-04-05',
      deadlineOn: '2023-05-31',
      recommendationIds: [areas[place % 6]],
      milestones: [{ id: null, title: 'Every letter read by a carer first', dueOn: '2023-05-12', doneOn: null }],
    });
  }
  for (let place = 1; place <= 11; place += 1) {
    const measure = await sentFrom<{ id: string }>(page, `/api/plans/${id}/measures`, {
      name: `Measure ${place}: children with a plan for where they will grow up, written within the time that is set`,
      ...{ unit: '%', direction: 'higher-is-better', frequency: 'monthly', recommendationIds: areas },
      ...{ baseline: 41.5, baselineOn: '2023-03-31', target: 90, targetOn: '2024-03-31' },
    });
    const pasted = ['30 April 2023\t44.5', '31 May 2023\t52'].join('\n');
    await sentFrom(page, `/api/measures/${measure.id}/pasted-points`, { pasted });
  }
  const meetings = [
    meetingIdOf('cabinet', '2023-07-11'),
    meetingIdOf('excellence-for-children', '2023-07-12'),
    meetingIdOf('corporate-parenting', '2023-07-13'),
  ];
  for (const meetingId of meetings) await sentFrom(page, `/api/plans/${id}/timetable-meetings`, { meetingId });
  return id;
}

test('a plan with twelve red actions, three meetings ahead and more than ten measures is still one sheet: what does not fit is named or counted', async ({
  signedInAs,
}) => {
  test.setTimeout(60_000);
  const page = await signedInAs('plan-lead');
  await page.goto(`/plans/${await fullPlan(page)}/on-a-page`);
  await expect(page.locator('.reds li:visible')).toHaveCount(12);
  const sheets = await printedSheets(page);
  expect(sheets.map(({ size }) => size)).toEqual([[LONG, SHORT]]);
  const text = sheets[0]?.text ?? '';
  expect(text.match(/Part \d+: write/g)).toHaveLength(7);
  expect(text).toMatch(/Red as well:\s*4\.2, 5\.1, 5\.2, 6\.1, 6\.2/);
  expect(text.match(/Measure \d+: children/g)).toHaveLength(10);
  for (const words of [
    'And 1 more in Seventy.',
    'Cabinet agenda published',
    'Due at Ofsted',
    'Actions due',
    'OFFICIAL',
  ])
    expect(text).toContain(words);
});
