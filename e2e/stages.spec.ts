import type { Page } from '@playwright/test';
import { postIdOf } from '#db/seed/people-rows.ts';
import { expect, test } from './fixtures.ts';
import { actionIn, planOfItsOwn, sentFrom, typeDate } from './own-plans.ts';

const stage = (page: Page) => page.getByRole('list', { name: 'Stage' }).locator('[aria-current=step]');

test('a new date is asked for, declined, asked for again and agreed twice; the first one stays', async ({
  signedInAs,
  axeClean,
}) => {
  const [lead, owner] = [await signedInAs('plan-lead'), await signedInAs('owner')];
  const plan = await planOfItsOwn(lead, 'Plan with new dates');
  const id = await actionIn(lead, plan, 'Extend what was promised', postIdOf('owner'));
  const ask = async (date: readonly [string, string, string]) => {
    await owner.goto(`/actions/${id}`);
    await owner.getByRole('link', { name: 'Ask for a new date' }).click();
    await typeDate(owner, 'New date', date);
    await owner.getByLabel('Why is a new date needed?').fill('Two posts were vacant until May.');
    await owner.getByRole('button', { name: 'Ask for this date' }).click();
    await expect(owner.getByText('Not decided yet. Until then the deadline stays.')).toBeVisible();
  };
  const decide = async (what: 'Agree' | 'Decline') => {
    await lead.goto(`/actions/${id}`);
    await lead.getByRole('link', { name: /^Decide on/ }).click();
    await lead.getByRole('radio', { name: what }).check();
    await lead.getByLabel('Reason').fill('Cases before court cannot wait.');
    await lead.getByRole('button', { name: 'Save the decision' }).click();
    await expect(lead).toHaveURL(new RegExp(`/actions/${id}$`));
  };
  const panel = lead.getByRole('region', { name: 'Deadline' });

  await ask(['31', '10', '2023']);
  await axeClean(owner, 'Owner, a new date that is asked for');
  await lead.goto(`/actions/${id}/deadline/decide`);
  await axeClean(lead, 'Plan lead, deciding on a new date');
  await decide('Decline');
  await expect(panel.getByText('Declined by')).toBeVisible();
  for (const date of [
    ['31', '10', '2023'],
    ['30', '11', '2023'],
  ] as const) {
    await ask(date);
    await decide('Agree');
  }
  await expect(panel.getByText('29 September 2023. This never changes.')).toBeVisible();
  await expect(panel.getByText('extended twice')).toBeVisible();
  await axeClean(lead, 'Plan lead, a deadline extended twice');
  await lead.goto(`/plans/${plan.planId}`);
  const row = lead.getByRole('row', { name: /Extend what was promised/ });
  await expect(row.getByText('30 Nov 2023')).toBeVisible();
  await expect(row.getByText('extended twice')).toBeVisible();
});

test('who asks for a new date does not decide it, and is told whom to ask', async ({ signedInAs }) => {
  const lead = await signedInAs('plan-lead');
  const plan = await planOfItsOwn(lead, 'Plan whose lead asks');
  const id = await actionIn(lead, plan, 'Ask for oneself');
  await sentFrom(lead, `/api/actions/${id}/deadline-changes`, { toOn: '2023-10-31', reason: 'Late.' });
  await lead.goto(`/actions/${id}`);
  await expect(lead.getByText(/^You cannot decide a new date you asked for\. Ask /)).toBeVisible();
  await expect(lead.getByRole('link', { name: /^Decide on/ })).toHaveCount(0);
});

test('a colour set over the computed one shows with its reason on the action and in the plan, and is ended', async ({
  signedInAs,
  axeClean,
}) => {
  const lead = await signedInAs('plan-lead');
  const plan = await planOfItsOwn(lead, 'Plan with a colour set');
  const id = await actionIn(lead, plan, 'Colour what is known');
  await lead.goto(`/actions/${id}`);
  await lead.getByRole('link', { name: 'Set a colour over the computed one' }).click();
  await lead.getByRole('button', { name: 'Set the colour' }).click();
  await expect(lead.getByRole('link', { name: 'Choose a colour' })).toBeVisible();
  await axeClean(lead, 'Plan lead, setting no colour');
  await lead.getByRole('radio', { name: 'Red' }).check();
  await lead.getByLabel('Why?').fill('The supplier has gone.');
  await typeDate(lead, 'Last day', ['31', '7', '2023']);
  await lead.getByRole('button', { name: 'Set the colour' }).click();
  const status = lead.getByRole('region', { name: 'Status and why' });
  await expect(status.getByText('until 31 July 2023: The supplier has gone.')).toBeVisible();
  await expect(status.getByText('Why green:')).toBeVisible();
  await axeClean(lead, 'Plan lead, an action with a colour set');
  await lead.goto(`/plans/${plan.planId}`);
  await expect(lead.getByText('Set to red until 31 Jul 2023: The supplier has gone.')).toBeVisible();
  await lead.goto(`/actions/${id}`);
  await lead.getByRole('button', { name: 'End the set colour' }).click();
  await expect(lead.getByText('The supplier has gone.')).toHaveCount(0);
});

test('an action is withdrawn once what it leaves without an action is confirmed, and restored, with the keyboard alone', async ({
  signedInAs,
  axeClean,
}) => {
  const lead = await signedInAs('plan-lead');
  const plan = await planOfItsOwn(lead, 'Plan with a withdrawal');
  const id = await actionIn(lead, plan, 'Withdraw what is not needed');
  const tabTo = async (name: RegExp) => {
    for (let step = 0; step < 80; step += 1) {
      await lead.keyboard.press('Tab');
      const here = await lead.evaluate(() => {
        const at = document.activeElement as HTMLInputElement;
        return (at.labels?.[0]?.textContent ?? at.textContent ?? '').trim();
      });
      if (name.test(here)) return;
    }
    throw new Error(`Tab never came to ${name}`);
  };
  await lead.goto(`/actions/${id}`);
  await tabTo(/^Withdraw action/);
  await lead.keyboard.press('Enter');
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Withdraw the action');
  await axeClean(lead, 'Plan lead, withdrawing an action');
  await tabTo(/^Why is it withdrawn/);
  await lead.keyboard.type('The national scheme covers it.');
  await tabTo(/^Withdraw the action$/);
  await lead.keyboard.press('Enter');
  await expect(lead.getByText(/^Confirm that area 1, ‘The quality of planning for children\.’/).first()).toBeVisible();
  await axeClean(lead, 'Plan lead, withdrawing without confirming');
  await tabTo(/^Area 1, /);
  await lead.keyboard.press('Space');
  await tabTo(/^Withdraw the action$/);
  await lead.keyboard.press('Enter');
  await expect(lead.getByText(/^Withdrawn on 30 June 2023/)).toBeVisible();
  await axeClean(lead, 'Plan lead, a withdrawn action');
  await tabTo(/^Restore action/);
  await lead.keyboard.press('Enter');
  await tabTo(/^Why\?/);
  await lead.keyboard.type('It does not.');
  await tabTo(/^Restore the action$/);
  await lead.keyboard.press('Enter');
  await expect(stage(lead)).toContainText('Not started');
});

test('an action does not wait on what waits on it, and a late one shows on those that wait', async ({
  signedInAs,
  axeClean,
}) => {
  const lead = await signedInAs('plan-lead');
  const plan = await planOfItsOwn(lead, 'Plan with a circle');
  const [first, second] = [
    await actionIn(lead, plan, 'Agree the tracker'),
    await actionIn(lead, plan, 'Use the tracker'),
  ];
  const add = async (from: string, name: string) => {
    await lead.goto(`/actions/${from}/waits-on`);
    await lead.getByLabel('Action', { exact: true }).selectOption(name);
    await lead.getByRole('button', { name: 'Add it' }).click();
  };
  await add(second, '1.1 Agree the tracker');
  await expect(lead.getByRole('button', { name: 'Take it back waiting on 1.1' })).toBeVisible();
  await add(first, '1.2 Use the tracker');
  const circle = 'The two would wait on each other: 1.1 waits on 1.2 waits on 1.1';
  await expect(lead.getByRole('link', { name: circle })).toBeVisible();
  await axeClean(lead, 'Plan lead, a circle of actions');

  // Its owner expects to finish late, and the plan lead's colleague clears that.
  const { id } = await sentFrom<{ id: string }>(lead, `/api/actions/${first}/progress-updates`, {
    declaredRag: 'amber',
    done: 'Held up.',
    forecastOn: '2023-10-06',
  });
  const director = await signedInAs('director');
  await director.goto('/');
  await sentFrom(director, `/api/progress-updates/${id}/clearing`, {});
  const late = 'Waits on 1.1, ‘Agree the tracker’, forecast for 6 October, after its deadline, 29 September.';
  await lead.goto(`/actions/${second}`);
  await expect(lead.getByText(late)).toBeVisible();
  await axeClean(lead, 'Plan lead, an action that waits on a late one');
  await lead.goto(`/plans/${plan.planId}`);
  await expect(lead.getByText(late)).toBeVisible();
});

test('a milestone is marked done, and another dropped with a reason', async ({ signedInAs, axeClean }) => {
  const lead = await signedInAs('plan-lead');
  const { planId, areas } = await planOfItsOwn(lead, 'Plan with milestones');
  const milestone = (title: string) => ({ id: null, title, dueOn: '2023-06-19', doneOn: null });
  const { id } = await sentFrom<{ id: string }>(lead, `/api/plans/${planId}/actions`, {
    title: 'Reach two milestones',
    startOn: '2023-04-24',
    deadlineOn: '2023-09-29',
    recommendationIds: areas.slice(0, 1),
    milestones: [milestone('Guidance in use'), milestone('Second tracker')],
  });
  await lead.goto(`/actions/${id}`);
  await lead.getByRole('link', { name: 'Mark done, or drop milestone 1' }).click();
  await axeClean(lead, 'Plan lead, a milestone');
  await lead.getByRole('button', { name: 'Mark it done' }).click();
  await expect(lead.getByText('1 of 2 done')).toBeVisible();
  await lead.getByRole('link', { name: 'Mark done, or drop milestone 2' }).click();
  await lead.getByLabel('Why is it dropped?').fill('The first one does for both.');
  await lead.getByRole('button', { name: 'Drop it' }).click();
  await expect(lead.getByText('The first one does for both.')).toBeVisible();
  await expect(lead.getByText('Why green:')).toBeVisible();
  await axeClean(lead, 'Plan lead, an action with a dropped milestone');
});
