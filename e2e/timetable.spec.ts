import { meetingIdOf } from '#db/seed/haringey-meetings.ts';
import { expect, test } from './fixtures.ts';
import { planOfItsOwn, typeDate } from './own-plans.ts';
import { printedSheets } from './printed-sheets.ts';

/* A plan lead makes a timetable, asks what would be if a meeting moved, and prints it. */

test('a plan lead takes a meeting into the timetable, sees what could not be met if it moved, and prints one sheet', async ({
  signedInAs,
  axeClean,
}) => {
  const page = await signedInAs('plan-lead');
  const { planId } = await planOfItsOwn(page, 'Plan with a timetable');
  await page.goto(`/plans/${planId}`);
  await page.getByRole('link', { name: 'Timetable' }).click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('On course for 18 July with 2 working days in hand');
  await page.getByLabel('Meeting to add').selectOption(meetingIdOf('cabinet', '2023-07-11'));
  await page.getByRole('button', { name: 'Add this meeting' }).click();
  await expect(title).toHaveText(
    'On course for 18 July with 2 working days in hand, if the drafts for Cabinet are in by Monday 3 July',
  );
  await page.getByRole('link', { name: 'Drafts in for Cabinet' }).click();
  await axeClean(page, 'Plan lead, a step of the timetable');
  await typeDate(page, 'Done on', ['22', '6', '2023']);
  await page.getByRole('button', { name: 'Save' }).click();
  const table = page.getByRole('table', { name: /^Every step/ });
  await expect(table.getByRole('row', { name: /Drafts in for Cabinet/ })).toContainText('Done on the day');
  await axeClean(page, 'Plan lead, the timetable');

  await page.getByLabel('A meeting moves').selectOption({ label: 'Cabinet, 11 July 2023' });
  await typeDate(page, 'Its new day', ['18', '7', '2023']);
  await page.getByRole('button', { name: 'Show what would change' }).click();
  const answer = page.getByRole('status').filter({ hasText: 'Nothing is saved' });
  await expect(answer).toContainText('Cannot be met: Sent to Ofsted');
  await expect(answer.getByRole('row', { name: /Cabinet agenda published/ })).toContainText('3 July10 July');
  await expect(title).toHaveText(/^On course for 18 July/);
  await axeClean(page, 'Plan lead, the timetable, what if');
  await page.goto(`/plans/${planId}/timetable`);
  await expect(table.getByRole('row', { name: /Cabinet agenda published/ })).toContainText('3 July');

  const sheets = await printedSheets(page);
  expect(sheets.map(({ size }) => size)).toEqual([[842, 595]]);
  expect(sheets[0]?.text).toContain('Due at Ofsted');
});
