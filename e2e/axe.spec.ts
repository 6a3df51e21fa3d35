import type { Page } from '@playwright/test';
import { exampleDraftId } from '#db/seed/haringey-consultation.ts';
import { measureIdOf } from '#db/seed/haringey-measures.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { inspectionIdOf } from '#db/seed/inspection-rows.ts';
import { addManyActions } from '#db/seed/many-actions.ts';
import { personIdOf, postIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { createPasswordLink } from '#db/writes/people/password-links.ts';
import { type Role, roles } from '#domain/vocabulary.ts';
import { moment } from '#request/clock.ts';
import { expect, test } from './fixtures.ts';
import { planOfItsOwn, typeDate } from './own-plans.ts';

test.describe.configure({ mode: 'parallel' });

/* Every page in every state that matters, at a desk's width and at 320 px, where nothing may run off sideways. */

const widths = [1280, 320] as const;

type Look = (page: Page, name: string) => Promise<void>;
type Clean = (page: Page, name: string, how: { narrowed: boolean }) => Promise<void>;

/** At both widths: axe finds nothing, and the page does not scroll sideways. It is made narrower as it stands, not loaded again. */
function lookWith(axeClean: Clean): Look {
  return async (page, name) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await axeClean(page, name, { narrowed: width !== widths[0] });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `sideways scroll at ${width} px on: ${name}`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };
}

const plan = `/plans/${planId}`;
const action = `/actions/${actionIdOf('1.1')}`;
const measure = `/measures/${measureIdOf('second-review')}`;
const inspection = `/inspections/${inspectionIdOf('ilacs-2023')}`;

const readersPages = {
  plans: '/plans',
  plan,
  'plan searched in vain': `${plan}?find=zebra`,
  clock: `${plan}/clock`,
  coverage: `${plan}/coverage`,
  action,
  'action with a returned update': `/actions/${actionIdOf('5.2')}`,
  inspections: '/inspections',
  inspection,
};
const pages: Record<Role, Record<string, string>> = {
  owner: {
    ...readersPages,
    account: '/account',
    'refused: not theirs to do': '/administration/people',
    'post an update': `${action}/post-update`,
    'asking for a new date': `${action}/deadline/ask`,
    notices: '/notices',
    documents: '/jobs',
    'their post': `/posts/${postIdOf('owner')}`,
    'a recommendation': `/recommendations/${areaIdOf(1)}`,
    'its history': `/recommendations/${areaIdOf(1)}/history`,
    'a measure': measure,
    'record a figure': `${measure}/figures/new`,
    'add evidence': `${action}/evidence/new`,
    'history of an action': `${action}/history`,
  },
  'plan-lead': {
    ...readersPages,
    'rosier actions': `${plan}?view=rosier`,
    'updates to clear': '/updates',
    'dates of a plan': `${plan}/dates`,
    'who is told of delays': `${plan}/escalation`,
    'when a plan asks': `${plan}/reporting`,
    'settings of a plan': `${plan}/settings`,
    'holds on a plan': `${plan}/retention`,
    'on a page': `${plan}/on-a-page`,
    timetable: `${plan}/timetable`,
    'measures of a plan': `${plan}/measures`,
    'add a measure': `${plan}/measures/new`,
    'a measure': measure,
    'change a measure': `${measure}/change`,
    'paste figures': `${measure}/figures/paste`,
    'a recommendation': `/recommendations/${areaIdOf(1)}`,
    'a post': `/posts/${postIdOf('owner')}`,
    'a vacant post': `/posts/${postIdOf('independent-chair')}`,
    'the example’s day': '/example',
    'panels of a plan': `${plan}/panels`,
    consultation: `${plan}/consultation?show=all`,
    'forms to download': `${plan}/download`,
    submission: `${plan}/submission`,
    'pre-flight': `${plan}/pre-flight`,
    'add an action': `${plan}/actions/new`,
    'change an action': `${action}/edit`,
    'withdrawing an action': `${action}/acts/withdraw`,
    'setting a colour': `${action}/override`,
    'what an action waits on': `${action}/waits-on`,
    'a milestone of an action': `${action}/milestones/${seedId('milestone 1.1 2')}`,
    'bring in a report': '/inspections/new',
    'change an inspection': `${inspection}/change`,
    'an inspection without recommendations': `/inspections/${inspectionIdOf('jtai-2018')}`,
    'start a plan': `/plans/new?inspection=${inspectionIdOf('focused-visit-2019')}`,
  },
  checker: {
    plan,
    action,
    'a delivered action': `/actions/${actionIdOf('3.1')}`,
    verifying: `/actions/${actionIdOf('3.1')}/acts/verify`,
    'a verified action': `/actions/${actionIdOf('2.1')}`,
    'a re-check before its day': `/actions/${actionIdOf('2.1')}/acts/pass-re-check`,
  },
  director: {
    plan,
    action,
    'on a page': `${plan}/on-a-page`,
    timetable: `${plan}/timetable`,
    submission: `${plan}/submission`,
    'updates to clear': '/updates',
  },
  // A clerk and a lead member read what an observer reads, in the same places.
  'lead-member': { submission: `${plan}/submission` },
  clerk: {},
  'panel-member': {
    panel: `/panels/${panelIdOf('scrutiny')}`,
    'consultation draft': `/consultation-drafts/${exampleDraftId}`,
    action,
    plans: '/plans',
    'not theirs': plan,
  },
  observer: { plan, action },
  administrator: {
    account: '/account',
    'not theirs: a form': '/inspections/new',
    people: '/administration/people',
    approvals: '/administration/approvals',
    person: `/administration/people/${personIdOf('owner')}`,
    'erasing somebody who must hand over first': `/administration/people/${personIdOf('owner')}/erase`,
    'erasing somebody who left': `/administration/people/${personIdOf('former-head-of-court')}/erase`,
    documents: '/administration/settings',
    retention: '/administration/retention',
    'retention of a plan': `/administration/retention/${planId}`,
    'add a person': '/administration/people/new',
    posts: '/administration/posts',
    post: `/administration/posts/${postIdOf('owner')}`,
    'vacant post': `/administration/posts/${postIdOf('independent-chair')}`,
    'add a post': '/administration/posts/new',
    panels: '/administration/panels',
    panel: `/administration/panels/${panelIdOf('scrutiny')}`,
    'add a panel': '/administration/panels/new',
    calendar: '/administration/calendar',
    mail: '/administration/mail',
    'proclaim a day': '/administration/calendar/proclaim',
    'nothing to read': '/updates',
    'no plan': '/plans',
  },
};

for (const role of roles) {
  test(`every page of the ${role} is clean at both widths`, async ({ signedInAs, axeClean }) => {
    test.setTimeout(240_000);
    const look = lookWith(axeClean);
    const page = await signedInAs(role);
    const addresses = { home: '/', ...pages[role] };
    for (const [name, address] of Object.entries(addresses)) {
      const answer = await page.goto(address);
      const status = name.startsWith('not theirs') ? 404 : name.startsWith('refused') ? 403 : 200;
      expect([address, answer?.status()]).toEqual([address, status]);
      await look(page, `${role}: ${name}`);
    }
  });
}

test('pages without a session are clean: sign-in, a password link good and bad, the statement, an unknown address', async ({
  page,
  axeClean,
}) => {
  const look = lookWith(axeClean);
  const link = createPasswordLink(personIdOf('observer'), moment());
  for (const [name, address] of Object.entries({
    'sign in': '/sign-in',
    'accessibility statement': '/accessibility',
    'choose a password': `/set-password/${link}`,
    'unknown password link': '/set-password/nobody-made-this',
    'unknown address': '/no/such/page',
  })) {
    await page.goto(address);
    await look(page, `nobody: ${name}`);
  }
  await page.goto(`/set-password/${link}`);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await look(page, 'nobody: choose a password, refused');
});

test('every form is clean with its errors on it', async ({ signedInAs, axeClean }) => {
  test.setTimeout(240_000);
  const look = lookWith(axeClean);
  const summary = (page: Page) => page.locator('.govuk-error-summary');
  const lead = await signedInAs('plan-lead');
  const own = await planOfItsOwn(lead, 'Plan of forms with errors');

  await lead.goto(`/plans/${own.planId}/actions/new`);
  await lead.getByRole('button', { name: 'Add a milestone' }).click();
  await look(lead, 'plan-lead: add an action, with a milestone');
  await typeDate(lead, 'Start', ['1', '2', '']);
  await lead.getByRole('button', { name: 'Add the action' }).click();
  await expect(summary(lead)).toBeFocused();
  await look(lead, 'plan-lead: add an action, refused');
  await lead.getByLabel('What will be done?').fill('Write to every carer');
  await lead.getByRole('button', { name: 'Take out milestone 1' }).click();
  await typeDate(lead, 'Start', ['7', '4', '2023']);
  await lead.getByRole('button', { name: 'Add the action' }).click();
  await expect(lead.getByText('Check these dates')).toBeVisible();
  await look(lead, 'plan-lead: add an action, a date asked about');

  await lead.goto(`/plans/${own.planId}/dates`);
  await typeDate(lead, 'When did the council receive the report?', ['31', '6', '2023']);
  await lead.getByRole('button', { name: 'Save the dates' }).click();
  await expect(summary(lead)).toBeFocused();
  await look(lead, 'plan-lead: dates of a plan, refused');

  await lead.goto(`/plans/${own.planId}/panels`);
  await lead.getByRole('button', { name: 'Show it to the panel' }).click();
  await expect(summary(lead)).toBeFocused();
  await look(lead, 'plan-lead: panels of a plan, refused');

  await lead.goto('/inspections/new');
  await lead.getByRole('button', { name: 'Read the report' }).click();
  await expect(summary(lead)).toBeFocused();
  await look(lead, 'plan-lead: bring in a report, none chosen');
  await lead.getByRole('radio', { name: 'On paper: I type it' }).check();
  await lead.getByRole('button', { name: 'Start typing' }).click();
  await look(lead, 'plan-lead: type what the report says');

  await lead.goto('/updates');
  await lead
    .getByRole('button', { name: /^Return/ })
    .first()
    .click();
  await lead.getByRole('button', { name: 'Return with this comment' }).click();
  await expect(summary(lead)).toBeFocused();
  await look(lead, 'plan-lead: return an update, refused');

  for (const name of ['Correct the text', 'Change kind, priority or page', 'Set aside']) {
    await lead.goto(inspection);
    await lead
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await look(lead, `plan-lead: inspection, ${name.toLowerCase()}`);
  }

  const owner = await signedInAs('owner');
  await owner.goto(`/actions/${actionIdOf('1.6')}/post-update`);
  await owner.getByLabel('What has been done?').fill('');
  await typeDate(owner, 'When do you expect to finish?', ['1', '10', '2023']);
  await owner.getByRole('button', { name: 'Send for clearing' }).click();
  await expect(summary(owner)).toBeFocused();
  await look(owner, 'owner: post an update, refused');

  const administrator = await signedInAs('administrator');
  for (const [address, button] of [
    ['/administration/people/new', /^Add/],
    ['/administration/posts/new', /^Add/],
    ['/administration/panels/new', /^Add/],
    ['/administration/calendar/proclaim', /^(Show|See|Add|Next|Proclaim|Continue)/],
  ] as const) {
    await administrator.goto(address);
    await administrator.getByRole('main').getByRole('button', { name: button }).click();
    await expect(summary(administrator)).toBeFocused();
    await look(administrator, `administrator: ${address.split('/').slice(2).join(' ')}, refused`);
  }
});

test('a plan is clean empty and with 120 actions', async ({ signedInAs, axeClean }) => {
  test.setTimeout(240_000);
  const look = lookWith(axeClean);
  const lead = await signedInAs('plan-lead');
  const own = await planOfItsOwn(lead, 'Plan that grows');
  for (const [name, address] of [
    ['plan', `/plans/${own.planId}`],
    ['coverage', `/plans/${own.planId}/coverage`],
  ] as const) {
    await lead.goto(address);
    await look(lead, `plan-lead: empty ${name}`);
  }
  addManyActions(own.planId, 120, moment());
  await lead.goto(`/plans/${own.planId}`);
  await expect(lead.getByText('120 of 120 actions.')).toBeVisible();
  await look(lead, 'plan-lead: plan of 120 actions');
  await lead.goto(`/plans/${own.planId}/coverage`);
  await look(lead, 'plan-lead: coverage of 120 actions');
});
