import { expect } from '@playwright/test';
import { meetingIdOf } from '#db/seed/haringey-meetings.ts';
import { examplePanelRecommendationId } from '#db/seed/haringey-panel-matters.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { themeIdOf } from '#db/seed/haringey-themes.ts';
import { inspectionIdOf } from '#db/seed/inspection-rows.ts';
import { addManyActions } from '#db/seed/many-actions.ts';
import { personIdOf, postIdOf } from '#db/seed/people-rows.ts';
import { type Role, roles } from '#domain/vocabulary.ts';
import { moment } from '#request/clock.ts';
import { test } from '../fixtures.ts';
import { actionIn, planOfItsOwn } from '../own-plans.ts';
import { take } from '../taken-pictures.ts';

/* Every screen at a desk's width and a phone's, into docs/pictures. The order is that of a plan's life. */

const action = `/actions/${actionIdOf('1.1')}`;
const screens: readonly (readonly [name: string, seat: Role, address: string])[] = [
  ['plan', 'plan-lead', `/plans/${planId}`],
  ['clock', 'plan-lead', `/plans/${planId}/clock`],
  ['coverage', 'plan-lead', `/plans/${planId}/coverage`],
  ['on-a-page', 'director', `/plans/${planId}/on-a-page`],
  ['timetable', 'plan-lead', `/plans/${planId}/timetable`],
  ['dates', 'plan-lead', `/plans/${planId}/dates`],
  ['routing', 'plan-lead', `/plans/${planId}/panels`],
  ['download', 'plan-lead', `/plans/${planId}/download`],
  ['action', 'plan-lead', action],
  ['action-form', 'plan-lead', `${action}/edit`],
  ['action-history', 'plan-lead', `${action}/history`],
  ['updates', 'plan-lead', '/updates'],
  ['measures', 'plan-lead', `/plans/${planId}/measures`],
  ['pre-flight', 'plan-lead', `/plans/${planId}/pre-flight`],
  ['submission', 'director', `/plans/${planId}/submission`],
  ['consultation', 'plan-lead', `/plans/${planId}/consultation`],
  ['compare', 'plan-lead', `/plans/${planId}/compare`],
  ['as-it-stood', 'plan-lead', `/plans/${planId}/as-it-stood`],
  ['inspector-links', 'plan-lead', `/plans/${planId}/inspector-links`],
  ['questions', 'clerk', `/panels/${panelIdOf('scrutiny')}/questions`],
  ['panel-recommendation', 'plan-lead', `/panel-recommendations/${examplePanelRecommendationId}`],
  ['inspections', 'plan-lead', '/inspections'],
  ['themes', 'plan-lead', '/themes'],
  ['theme', 'plan-lead', `/themes/${themeIdOf('private-fostering')}`],
  ['inspection', 'plan-lead', `/inspections/${inspectionIdOf('ilacs-2023')}`],
  ['meetings', 'clerk', '/meetings'],
  ['meeting', 'clerk', `/meetings/${meetingIdOf('scrutiny', '2023-06-26')}`],
  ['panel-meetings', 'plan-lead', `/panels/${panelIdOf('excellence-for-children')}/meetings`],
  ['panel', 'panel-member', `/panels/${panelIdOf('scrutiny')}`],
  ['not-found', 'panel-member', `/plans/${planId}`],
  ['not-allowed', 'owner', '/administration/people'],
  ['account', 'owner', '/account'],
  ['administration-people', 'administrator', '/administration/people'],
  ['administration-person', 'administrator', `/administration/people/${personIdOf('owner')}`],
  ['administration-posts', 'administrator', '/administration/posts'],
  ['administration-post', 'administrator', `/administration/posts/${postIdOf('owner')}`],
  ['administration-panels', 'administrator', '/administration/panels'],
  ['administration-panel', 'administrator', `/administration/panels/${panelIdOf('scrutiny')}`],
  ['administration-calendar', 'administrator', '/administration/calendar'],
];

test('pictures before sign-in', async ({ page }) => {
  for (const [name, address] of [
    ['sign-in', '/sign-in'],
    ['accessibility', '/accessibility'],
  ] as const) {
    await page.goto(address);
    await take(page, name);
  }
});

for (const role of roles) {
  test(`pictures of the home of the ${role} and their screens`, async ({ signedInAs }) => {
    test.setTimeout(90_000);
    const page = await signedInAs(role);
    const own = screens.filter(([, seat]) => seat === role);
    for (const [name, , address] of [[`home-${role}`, role, '/'] as const, ...own]) {
      await page.goto(address);
      await take(page, name);
    }
  });
}

test('pictures of an update with and without errors', async ({ signedInAs }) => {
  const page = await signedInAs('owner');
  await page.goto(`${action}/post-update`);
  await take(page, 'post-update');
  await page.getByLabel('What has been done?').fill('');
  await page.getByRole('group', { name: 'When do you expect to finish?' }).getByLabel('Day').fill('31');
  await page.getByRole('button', { name: 'Send for clearing' }).click();
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await take(page, 'post-update-errors');
});

test('pictures of a report being brought in', async ({ signedInAs }) => {
  const page = await signedInAs('plan-lead');
  await page.goto('/inspections/new');
  await take(page, 'bring-in-report');
  await page
    .getByLabel('Inspection report', { exact: true })
    .setInputFiles('documents/read/fixtures/haringey-2023-ilacs.pdf');
  await page.getByRole('button', { name: 'Read the report' }).click();
  await page.getByRole('button', { name: 'Take it in again as another inspection' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Five areas for improvement found');
  await page.getByRole('button', { name: 'Confirm and go to 2' }).click();
  await take(page, 'confirm-inspection');
});

test('pictures of two people changing one action', async ({ signedInAs }) => {
  const [me, other] = [await signedInAs('plan-lead'), await signedInAs('plan-lead')];
  const own = await planOfItsOwn(me, 'Post-inspection action plan 2023, draft');
  const id = await actionIn(me, own, 'Hold a planning meeting for every child', postIdOf('owner'));
  await me.goto(`/actions/${id}/edit`);
  await other.goto(`/actions/${id}/edit`);
  await other.getByLabel('What will be done?').fill('Hold a planning meeting for every child in care');
  await other.getByRole('button', { name: 'Save the action' }).click();
  await expect(other).toHaveURL(new RegExp(`/actions/${id}$`));
  await me.getByLabel('What will be done?').fill('Hold a planning meeting within ten days');
  await me.getByLabel('So that children…').fill('So that no child waits to know where they will grow up.');
  await me.getByRole('button', { name: 'Save the action' }).click();
  await expect(me.getByRole('button', { name: 'Use mine' })).toBeVisible();
  await take(me, 'conflict');
});

test('pictures of a plan empty and with 120 actions', async ({ signedInAs }) => {
  const page = await signedInAs('plan-lead');
  const own = await planOfItsOwn(page, 'Post-inspection action plan 2023, long');
  await page.goto(`/plans/${own.planId}`);
  await take(page, 'plan-empty');
  addManyActions(own.planId, 120, moment());
  await page.goto(`/plans/${own.planId}`);
  await take(page, 'plan-120-actions');
});
