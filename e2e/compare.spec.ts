import fs from 'node:fs';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { findActor } from '#db/reads/people/actors.ts';
import { listPostChoices } from '#db/reads/people/post-choices.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { createAction } from '#db/writes/actions/actions.ts';
import { confirmInspection } from '#db/writes/inspections/inspections.ts';
import { createPlan } from '#db/writes/plans/plans.ts';
import { reopenWord } from '#documents/write/fixtures/reopened-word.ts';
import { actionInput } from '#domain/actions/actions.ts';
import { confirmInspectionInput } from '#domain/inspections/inspections.ts';
import { createPlanInput } from '#domain/plans/plans.ts';
import { moment } from '#request/clock.ts';
import { expect, test } from './fixtures.ts';
import { typeDate } from './own-plans.ts';

const before = { today: '2023-06-28', now: '2023-06-28T09:00:00.000Z' };
const words = 'Hold a permanence meeting for every child by the second review';
const longWords = 'Hold a permanence planning meeting for every child before the second review';

/** A plan of the test's own, made two days before the example's day, so that the day before can be looked back at. */
function planOfTwoDaysBefore() {
  const then = { ...moment(), ...before };
  const actor = findActor(seedId('identity plan-lead'), before.today);
  if (!actor) throw new Error('Nobody leads the plans of the example.');
  const area = (text: string) => ({ kind: 'area-for-improvement', text, page: 2, ref: '', responsibleBody: '' });
  const inspection = confirmInspection(
    actor,
    confirmInspectionInput.parse({
      kind: 'ilacs',
      authority: 'Haringey',
      title: 'Inspection for: comparing',
      again: true,
      recommendations: [area('The quality of planning.'), area('The knowledge of frontline workers.')],
    }),
    then,
  );
  const input = { title: 'Plan that is compared', inspectionIds: [inspection.id], receivedOn: '2023-04-04' };
  const plan = createPlan(actor, createPlanInput.parse(input), then);
  const [first] = recommendationsOfPlan(plan.id);
  const owner = listPostChoices().find(({ title }) => title === 'Service Manager, Permanence');
  const period = { startOn: '2023-04-24', deadlineOn: '2023-09-29', ownerPostId: owner?.id ?? null };
  const add = (title: string) =>
    createAction(
      actor,
      plan.id,
      actionInput.parse({ title, ...period, recommendationIds: [first?.id ?? ''], confirmed: true }),
      then,
    ).id;
  return { planId: plan.id, actions: [words, 'Train every team', 'Audit twenty files'].map(add) };
}

test('four edits show as exactly those four, on screen and in Word; the history tells them, the day before shows the old words', async ({
  signedInAs,
  axeClean,
}) => {
  test.setTimeout(90_000);
  const { planId, actions } = planOfTwoDaysBefore();
  const lead = await signedInAs('plan-lead');
  const save = async () => {
    await lead.getByRole('button', { name: /^Save/ }).click();
    await expect(lead).toHaveURL(/\/actions\/[\w-]{22}$/);
  };

  await test.step('the plan lead rewords one action, gives one another owner, moves one and adds one', async () => {
    await lead.goto(`/actions/${actions[0]}/edit`);
    await lead.getByLabel('What will be done?').fill(longWords);
    await save();
    await lead.goto(`/actions/${actions[1]}/edit`);
    await lead.getByLabel('Owner post').selectOption('Service Manager, Fostering');
    await save();
    await lead.goto(`/actions/${actions[2]}/edit`);
    await lead.getByLabel('1. The quality of planning.').uncheck();
    await lead.getByLabel('2. The knowledge of frontline workers.').check();
    await save();
    await lead.goto(`/plans/${planId}/actions/new`);
    await lead.getByLabel('What will be done?').fill('Ask the children');
    await lead.getByLabel('2. The knowledge of frontline workers.').check();
    await lead.getByRole('button', { name: 'Add the action' }).click();
    await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Ask the children');
  });

  const summary = '4 changes: 1 action added, 1 action moved, 1 title changed and 1 owner changed.';
  await test.step('the comparison with the day before says exactly those four, with old and new words marked', async () => {
    await lead.goto(`/plans/${planId}/compare`);
    await lead.getByLabel('From', { exact: true }).selectOption('The plan as it stood on a date');
    await typeDate(lead, 'From the date, if you choose one', ['29', '6', '2023']);
    await lead.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(lead.getByRole('heading', { level: 1 })).toHaveText(summary);
    const changed = lead.getByRole('region', { name: 'Changed' });
    await expect(changed.getByRole('heading', { level: 3 })).toHaveText(['Action 1.1', 'Action 1.2']);
    await expect(changed.getByRole('insertion').filter({ hasText: 'planning' })).toHaveText(/^ ?added: planning /);
    await expect(changed.getByRole('deletion').filter({ hasText: 'Permanence' })).toHaveCount(1);
    await expect(lead.getByRole('region', { name: 'Moved' }).getByRole('heading', { level: 3 })).toHaveText([
      'Action 1.3',
    ]);
    await expect(lead.getByRole('region', { name: 'Added' }).getByText('Ask the children')).toBeVisible();
    await axeClean(lead, 'Plan lead, comparing two states of a plan');
  });

  await test.step('the same as a Word document, opened again', async () => {
    const link = lead.getByRole('link', { name: 'The comparison as a Word document' });
    const [download] = await Promise.all([lead.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^official-plan-that-is-compared-changes-from-.+\.docx$/);
    const { text } = reopenWord(fs.readFileSync(await download.path()));
    for (const said of [summary, 'Action 1.1', '[in: planning', 'Service Manager, Fostering', 'Ask the children']) {
      expect(text).toContain(said);
    }
  });

  await test.step('the day before shows the old words, and not the action that was added', async () => {
    await lead.goto(`/plans/${planId}/as-it-stood`);
    await axeClean(lead, 'Plan lead, asking how the plan stood');
    await typeDate(lead, 'Show the plan as it stood on', ['29', '6', '2023']);
    await lead.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(lead.getByRole('heading', { level: 1 })).toHaveText('As it stood on 29 June 2023');
    await expect(lead.getByRole('link', { name: words })).toBeVisible();
    await expect(lead.getByText('Ask the children')).toHaveCount(0);
    await axeClean(lead, 'Plan lead, the plan as it stood');
    await typeDate(lead, 'Show the plan as it stood on', ['27', '6', '2023']);
    await lead.getByRole('button', { name: 'Show', exact: true }).click();
    // The framework's own announcer of pages is an alert, too.
    const refusal = lead.getByRole('alert').filter({ hasText: 'The plan was begun on 28 June 2023.' });
    await expect(refusal.first()).toBeVisible();
  });

  await test.step('the history of the action tells the edit, old words beside new', async () => {
    await lead.goto(`/actions/${actions[0]}`);
    await lead.getByRole('link', { name: 'The history of this action' }).click();
    await expect(lead.getByRole('heading', { level: 1 })).toHaveText(longWords);
    const today = lead.getByRole('region', { name: 'Friday 30 June 2023' });
    await expect(today.getByText(/changed the action\.$/)).toBeVisible();
    await expect(today.getByRole('insertion').first()).toContainText('planning');
    await expect(lead.getByRole('region', { name: 'Wednesday 28 June 2023' })).toContainText(
      'added the action to the plan',
    );
    await axeClean(lead, 'Plan lead, the history of an action');
  });

  await test.step('who may not read histories or compare is refused; a partner and a panel find nothing', async () => {
    const clerk = await signedInAs('clerk');
    expect((await clerk.goto(`/actions/${actions[0]}/history`))?.status()).toBe(403);
    const member = await signedInAs('panel-member');
    for (const place of ['compare', 'as-it-stood']) {
      expect((await member.goto(`/plans/${planId}/${place}`))?.status()).toBe(404);
    }
    const answer = await member.request.get(`/api/plans/${planId}/comparisons/word?from=on-2023-06-29&to=live`);
    expect(answer.status()).toBe(404);
  });
});
