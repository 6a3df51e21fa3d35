import type { Page } from '@playwright/test';
import { database } from '#db/database.ts';
import { updateRequests } from '#db/schema/update-requests.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { postIdOf } from '#db/seed/people-rows.ts';
import { expect, test } from './fixtures.ts';
import { actionIn, planOfItsOwn, sentFrom, typeDate } from './own-plans.ts';

/* A clerk's work between two meetings: planned, moved, called off, held and minuted, and the reports chased for. */

const committee = 'Corporate Parenting Advisory Committee';

async function plan(clerk: Page, date: [string, string, string], time = '7pm') {
  await clerk.goto('/meetings');
  await clerk.getByText('Plan a meeting').click();
  await clerk.getByLabel('Panel', { exact: true }).selectOption(committee);
  await typeDate(clerk, 'Date of the meeting', date);
  await clerk.getByLabel('Time (optional)').fill(time);
  await clerk.getByRole('button', { name: 'Plan this meeting' }).click();
}

/** Twice: what is likely a slip is asked about once, then taken. */
async function planAnyway(clerk: Page, question: string) {
  await expect(clerk.getByRole('alert').getByText(question)).toBeVisible();
  await clerk.getByRole('button', { name: 'Plan this meeting' }).click();
  await expect(clerk.getByText('The meeting is planned.')).toBeVisible();
}

async function onPhone(page: Page, look: () => Promise<void>) {
  await page.setViewportSize({ width: 390, height: 900 });
  await look();
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('a clerk plans a meeting, moves it and calls it off, and records what another one resolved', async ({
  signedInAs,
  axeClean,
}) => {
  test.setTimeout(90_000);
  const clerk = await signedInAs('clerk');
  const states = async (name: string) => {
    await axeClean(clerk, name);
    await onPhone(clerk, () => axeClean(clerk, name));
  };

  await plan(clerk, ['22', '7', '2023'], 'evening');
  await expect(clerk.getByRole('link', { name: 'Time must be like 6:30pm or 18:30' })).toBeVisible();
  await states('Clerk, a meeting at no time of day');
  await clerk.getByLabel('Time (optional)').fill('7pm');
  await clerk.getByRole('button', { name: 'Plan this meeting' }).click();
  await planAnyway(clerk, 'Date of the meeting, 22 July 2023, is a Saturday. Is that right?');

  await clerk.getByRole('link', { name: `${committee}, 22 Jul 2023` }).click();
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Its agenda is out by 14 July');
  await clerk.getByText('Move the meeting, or change its time').click();
  await expect(clerk.getByLabel('Time (optional)')).toHaveValue('7pm');
  await typeDate(clerk, 'Date of the meeting', ['27', '7', '2023']);
  await clerk.getByRole('button', { name: 'Save' }).click();
  await expect(clerk.getByText('The meeting is changed.')).toBeVisible();
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Its agenda is out by 19 July');
  await states('Clerk, a meeting to come');

  await clerk.getByText('Call the meeting off').click();
  await clerk.getByRole('button', { name: 'Call it off' }).click();
  await expect(clerk.getByRole('link', { name: 'Enter why it is called off' })).toBeVisible();
  await clerk.getByLabel('Why is it called off?').fill('Too few members can come');
  await clerk.getByRole('button', { name: 'Call it off' }).click();
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Called off: it was to meet on 27 July');
  await expect(clerk.getByText('Called off: Too few members can come')).toBeVisible();
  await states('Clerk, a meeting called off');

  await plan(clerk, ['22', '6', '2023']);
  await planAnyway(clerk, 'Date of the meeting, 22 June 2023, has passed. Is that right?');
  await clerk.getByRole('link', { name: `${committee}, 22 Jun 2023` }).click();
  await expect(clerk.getByText('Nothing is recorded yet.')).toBeVisible();
  await clerk.getByRole('button', { name: 'Record this decision' }).click();
  await expect(clerk.getByRole('link', { name: 'Choose what the panel resolved to do' })).toBeVisible();
  await states('Clerk, a decision without its words');
  await clerk.getByRole('radio', { name: 'Note' }).check();
  await clerk.getByLabel('Words of the minutes').fill('Note the draft of the action plan.');
  await clerk.getByRole('button', { name: 'Record this decision' }).click();
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('1 decision');
  await clerk.getByText('Take back decision 1').click();
  await clerk.getByLabel('Why?').fill('Minuted at another meeting');
  await clerk.getByRole('button', { name: 'Take it back' }).click();
  await expect(clerk.getByText('Taken back: Minuted at another meeting')).toBeVisible();
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('No decision is recorded');
  await states('Clerk, a decision taken back');

  await clerk.getByRole('link', { name: committee }).click();
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('It next meets on 13 July');
  await states('Clerk, a panel and its meetings');
});

test('a clerk sees whose updates a report waits for and reminds them all, once a day', async ({
  signedInAs,
  axeClean,
}) => {
  test.setTimeout(60_000);
  const [lead, clerk, owner] = [
    await signedInAs('plan-lead'),
    await signedInAs('clerk'),
    await signedInAs('admissions'),
  ];
  const own = await planOfItsOwn(lead, 'Plan whose report waits');
  const actionId = await actionIn(lead, own, 'Ask at every admission', postIdOf('admissions'));
  const routed = { panelId: panelIdOf('corporate-parenting'), recommendationId: null, everyMeetings: 2 };
  await sentFrom(lead, `/api/plans/${own.planId}/routings`, routed);
  await lead.goto(`/plans/${own.planId}/panels`);
  await expect(lead.getByText('Reported at every second meeting')).toBeVisible();
  database()
    .insert(updateRequests)
    .values({
      actionId,
      planId: own.planId,
      cycle: '2023-06',
      postId: postIdOf('admissions'),
      askedOn: '2023-06-16',
      dueOn: '2023-06-23',
    })
    .run();

  await clerk.goto('/');
  await expect(clerk.getByRole('region', { name: 'Next agendas' })).toBeVisible();
  const late = clerk.getByRole('region', { name: 'Late with an update' });
  await expect(late).toContainText('Head of Admissions');
  await expect(late).toContainText('1.1, due 23 June');
  await axeClean(clerk, 'Clerk, an owner late with an update');
  await onPhone(clerk, () => axeClean(clerk, 'Clerk, an owner late with an update'));
  await late.getByRole('button', { name: 'Remind them all' }).click();
  await expect(late.getByText('1 person was reminded, each with one message.')).toBeVisible();
  await expect(late).toContainText('Reminded today');
  await expect(late.getByRole('button')).toHaveCount(0);

  await owner.goto('/notices');
  const notice = owner.getByRole('link', { name: `The report to ${committee} waits for it` });
  await expect(notice).toBeVisible();
});
