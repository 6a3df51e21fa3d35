import type { Page } from '@playwright/test';
import { database } from '#db/database.ts';
import { updateRequests } from '#db/schema/update-requests.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { expect, test } from './fixtures.ts';
import { ownName } from './own-name.ts';
import { actionIn, planOfItsOwn, sentFrom, typeDate } from './own-plans.ts';

/* A post changes hands, and what goes with it: its work, what is asked for, its history, its next dates (rules §4). */

const title = () => ownName('Hold a planning meeting for every child');

async function postOf(administrator: Page, name: string): Promise<string> {
  await administrator.goto('/');
  const post = await sentFrom<{ id: string }>(administrator, '/api/posts', { title: ownName(name), partnerBody: '' });
  const placed = { postId: post.id, personId: personIdOf('fostering'), capacity: 'substantive', fromOn: '2023-04-03' };
  await sentFrom(administrator, '/api/post-holdings', placed);
  return post.id;
}

function asked(actionId: string, planId: string, postId: string): void {
  database()
    .insert(updateRequests)
    .values({ actionId, planId, postId, cycle: '2023-06', askedOn: '2023-06-28', dueOn: '2023-07-05' })
    .run();
}

async function handOver(page: Page, person: string, how: string): Promise<void> {
  await page.getByText('Hand the post over').click();
  await page.getByLabel('Person').selectOption({ label: person });
  await page.getByRole('radio', { name: how }).check();
  await typeDate(page, 'First day', ['30', '6', '2023']);
  await page.getByRole('button', { name: 'Put them in' }).click();
}

const mine = (page: Page) => page.getByRole('main').getByText(title());

test('a plan lead hands a post over in one step: the next holder has its work, its requests and its past, the last one has not', async ({
  signedInAs,
  axeClean,
}) => {
  test.setTimeout(60_000);
  const lead = await signedInAs('plan-lead');
  const plan = await planOfItsOwn(lead, 'Plan with a post that changes hands');
  const postId = await postOf(await signedInAs('administrator'), 'Service Manager, Family Finding');
  const actionId = await actionIn(lead, plan, title(), postId);
  const before = await signedInAs('fostering');
  await before.goto(`/actions/${actionId}`);
  await sentFrom(before, `/api/actions/${actionId}/progress-updates`, {
    declaredRag: 'amber',
    done: 'Four met in May.',
  });
  asked(actionId, plan.planId, postId);
  await before.goto('/');
  await expect(before.getByRole('region', { name: /Updates asked for/ }).getByText(title())).toBeVisible();

  await lead.goto(`/posts/${postId}`);
  await expect(mine(lead)).toBeVisible();
  await handOver(lead, 'Workforce Development Manager', 'Holds the post');
  await expect(lead.getByText('Held by Workforce Development Manager')).toBeVisible();
  await axeClean(lead, 'Plan lead, a post handed over');

  const next = await signedInAs('workforce', 390);
  await next.goto('/');
  await expect(next.getByRole('region', { name: /Updates asked for/ }).getByText(title())).toBeVisible();
  await next.goto(`/actions/${actionId}`);
  await expect(next.getByText('Four met in May.')).toBeVisible();
  await expect(next.getByText('29 September 2023').first()).toBeVisible();
  await sentFrom(next, `/api/actions/${actionId}/progress-updates`, { declaredRag: 'green', done: 'All met in June.' });

  await before.goto('/');
  await expect(mine(before)).toHaveCount(0);
  expect((await before.goto(`/posts/${postId}`))?.status()).toBe(404);
  expect((await before.goto(`/actions/${actionId}/post-update`))?.status()).toBe(403);
});

test('who is away names the days and a deputy, who is asked in these days and posts', async ({
  signedInAs,
  axeClean,
}) => {
  test.setTimeout(60_000);
  const lead = await signedInAs('plan-lead');
  const plan = await planOfItsOwn(lead, 'Plan with a holder who is away');
  const postId = await postOf(await signedInAs('administrator'), 'Service Manager, Kinship Care');
  const actionId = await actionIn(lead, plan, title(), postId);
  asked(actionId, plan.planId, postId);

  const holder = await signedInAs('fostering', 390);
  await holder.goto(`/posts/${postId}`);
  await holder.getByText('Name a deputy').click();
  await holder.getByLabel('Person').selectOption({ label: 'Principal Social Worker' });
  await typeDate(holder, 'First day', ['30', '6', '2023']);
  await holder.getByRole('button', { name: 'Make them deputy' }).click();
  await expect(holder.getByText('The deputy is named.')).toBeVisible();
  await holder.getByText('Say when somebody is away').click();
  await typeDate(holder, 'First day away', ['30', '6', '2023']);
  await typeDate(holder, 'Last day away', ['14', '7', '2023']);
  await axeClean(holder, 'Owner, naming days away');
  await holder.getByRole('button', { name: 'Save these days' }).click();
  await expect(holder.getByText('30 June 2023 to 14 July 2023').first()).toBeVisible();

  const deputy = await signedInAs('principal-social-worker');
  await deputy.goto('/');
  await expect(deputy.getByRole('region', { name: /Updates asked for/ }).getByText(title())).toBeVisible();
  await deputy.goto(`/actions/${actionId}/post-update`);
  await deputy.getByRole('radio', { name: 'Amber' }).check();
  await deputy.getByLabel('What has been done?').fill('Six of nine met.');
  await deputy.getByRole('button', { name: 'Send for clearing' }).click();
  await expect(deputy.getByText('Six of nine met.')).toBeVisible();
});
