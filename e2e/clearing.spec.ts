import type { Page } from '@playwright/test';
import { postIdOf } from '#db/seed/people-rows.ts';
import { expect, test } from './fixtures.ts';
import { ownName } from './own-name.ts';
import { actionIn, type OwnPlan, planOfItsOwn, sentFrom } from './own-plans.ts';

/* Updates cleared by the number, and those that say more than the facts found again by the list's filter. */

const done = (title: string) => `What was done to ${title.toLowerCase()}.`;

async function posted(owner: Page, lead: Page, plan: OwnPlan, title: string, more: object): Promise<string> {
  const actionId = await actionIn(lead, plan, title, postIdOf('owner'));
  await owner.goto(`/actions/${actionId}`);
  const said = { declaredRag: 'green', done: done(title), ...more };
  await sentFrom(owner, `/api/actions/${actionId}/progress-updates`, said);
  return actionId;
}

test('with the keyboard two updates are ticked and cleared together, and the one that cannot be says why and stays', async ({
  signedInAs,
  axeClean,
}) => {
  test.setTimeout(60_000);
  const lead = await signedInAs('plan-lead');
  const owner = await signedInAs('owner');
  const [together, beside] = [ownName('Plan with updates cleared together'), ownName('Plan with an update beside')];
  const plan = await planOfItsOwn(lead, together);
  const titles = ['Train every panel chair', 'Read every case file twice', 'Publish the kinship offer'].map(ownName);
  const [, , early] = [
    await posted(owner, lead, plan, titles[0] ?? '', { proposedStage: 'in-progress' }),
    await posted(owner, lead, plan, titles[1] ?? '', {}),
    await posted(owner, lead, plan, titles[2] ?? '', { proposedStage: 'delivered' }),
  ];
  await posted(owner, lead, await planOfItsOwn(lead, beside), ownName('Ask every foster carer'), {});
  await lead.goto('/updates');
  for (const title of [together, beside]) {
    await expect(lead.getByRole('button', { name: `Clear the update on 1.1 of ${title}`, exact: true })).toBeVisible();
  }
  for (const title of titles) {
    const entry = lead.getByRole('listitem').filter({ hasText: title });
    await entry.getByRole('checkbox').focus();
    await lead.keyboard.press('Space');
    await expect(entry.getByRole('checkbox')).toBeChecked();
  }
  await lead.getByRole('button', { name: 'Clear the ticked updates' }).focus();
  await lead.keyboard.press('Enter');
  await expect(lead.getByText(done(titles[0] ?? ''))).toHaveCount(0);
  await expect(lead.getByText(done(titles[1] ?? ''))).toHaveCount(0);
  await expect(lead.getByText(done(titles[2] ?? ''))).toBeVisible();
  const left = lead
    .getByRole('listitem')
    .filter({ hasText: '1.3 is not cleared: This action cannot be called delivered yet.' });
  await expect(left).toContainText('Say what difference the action made');
  await expect(left).toContainText('Attach at least one piece of evidence');
  await axeClean(lead, 'Plan lead, several cleared and one that could not be');
  await lead.goto(`/actions/${early}`);
  await expect(lead.getByText('Waiting to be cleared')).toBeVisible();
});

test('the filter shows the actions that are called better than the facts, and no others', async ({ signedInAs }) => {
  const lead = await signedInAs('plan-lead');
  const owner = await signedInAs('owner');
  const plan = await planOfItsOwn(lead, 'Plan with one action that is called too green');
  await posted(owner, lead, plan, 'Call it what it is', {});
  await posted(owner, lead, plan, 'Call it better than it is', { forecastOn: '2023-12-15' });
  await lead.goto('/updates');
  for (const title of ['Call it what it is', 'Call it better than it is']) {
    const entry = lead.getByRole('listitem').filter({ hasText: title });
    await entry.getByRole('button', { name: /^Clear/ }).click();
    await expect(lead.getByText(done(title))).toHaveCount(0);
  }
  await lead.goto(`/plans/${plan.planId}`);
  await lead
    .getByRole('link', { name: /^Rosier/ })
    .first()
    .click();
  await expect(lead.getByRole('link', { name: /Call it better than it is/ }).first()).toBeVisible();
  await expect(lead.getByText('Call it what it is')).toHaveCount(0);
});
