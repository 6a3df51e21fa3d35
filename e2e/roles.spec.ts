import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import type { Role } from '#domain/vocabulary.ts';
import { expect, test } from './fixtures.ts';

type Expected = {
  nav: readonly string[];
  /** Panels of the home page; `never` must not be on it. */
  home: readonly string[];
  never?: readonly string[];
  /** Addresses with the answer each must give. */
  answers: Readonly<Record<string, number>>;
};

const newAction = `/plans/${planId}/actions/new`;
const postUpdate = `/actions/${actionIdOf('1.1')}/post-update`;
/** An action that no panel of the example's panel member is shown. */
const unrouted = `/actions/${actionIdOf('4.1')}`;
const people = '/administration/people';
const reader = { nav: ['My work', 'Plan', 'Earlier inspections'], home: ['Plans', 'Due to Ofsted'] };
/** Whoever makes panels' reports, reads them or clerks the panels. */
const reportedTo = { ...reader, nav: ['My work', 'Plan', 'Meetings and reports', 'Earlier inspections'] };
const readerAnswers = { [newAction]: 403, [postUpdate]: 403, '/inspections/new': 403, [people]: 403, [unrouted]: 200 };
const decisions = ['Updates to clear', 'Plans', 'Due to Ofsted', 'Rosier than the facts'];

const expected: Record<Role, Expected> = {
  owner: {
    nav: ['My work', 'Plan', 'Earlier inspections'],
    home: ['Sent back to you', 'Your open actions', 'Waiting to be cleared', 'Due to Ofsted'],
    never: ['Updates to clear', 'Rosier than the facts'],
    answers: { [newAction]: 403, [postUpdate]: 200, '/inspections/new': 403, [people]: 403, [unrouted]: 200 },
  },
  'plan-lead': {
    nav: ['My work', 'Plan', 'Updates', 'Meetings and reports', 'Earlier inspections'],
    home: decisions,
    answers: { [newAction]: 200, [postUpdate]: 200, '/inspections/new': 200, [people]: 403, [unrouted]: 200 },
  },
  checker: { ...reader, answers: readerAnswers },
  director: {
    nav: ['My work', 'Plan', 'Updates', 'Meetings and reports', 'Earlier inspections'],
    home: decisions,
    answers: { [newAction]: 403, '/inspections/new': 403, [people]: 403, [unrouted]: 200 },
  },
  'lead-member': { ...reportedTo, answers: readerAnswers },
  clerk: { ...reportedTo, home: ['Next agendas', 'Late with an update', ...reader.home], answers: readerAnswers },
  'panel-member': {
    nav: ['My work', 'Panels', 'Meetings and reports'],
    home: ['Your panels'],
    never: ['Plans', 'Updates to clear', 'Rosier than the facts'],
    answers: { [newAction]: 404, [postUpdate]: 403, '/inspections': 404, [people]: 403, [unrouted]: 404 },
  },
  observer: { ...reportedTo, answers: readerAnswers },
  administrator: {
    nav: ['My work', 'People', 'Posts', 'Panels', 'Calendar', 'Approvals', 'Documents', 'Retention', 'Links', 'Mail'],
    home: ['Administration'],
    never: ['Plans', 'Due to Ofsted', 'Updates to clear', 'Rosier than the facts'],
    answers: { [newAction]: 404, [postUpdate]: 404, '/inspections': 404, [people]: 200, [unrouted]: 404 },
  },
};

for (const [role, { nav, home, never, answers }] of Object.entries(expected) as [Role, Expected][]) {
  test(`the ${role} begins with their own work, every link leads somewhere, and what is not theirs is refused`, async ({
    signedInAs,
  }) => {
    const page = await signedInAs(role);
    await page.goto('/');
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    expect(await links.allTextContents()).toEqual(nav);
    for (const name of home) await expect(page.getByRole('region', { name: new RegExp(`^${name}`) })).toBeVisible();
    for (const name of never ?? []) await expect(page.getByRole('region', { name })).toHaveCount(0);
    const addresses = await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    for (const address of new Set(addresses.filter((found) => found?.startsWith('/'))))
      expect([address, (await page.request.get(address ?? '')).status()]).toEqual([address, 200]);
    for (const [address, status] of Object.entries(answers))
      expect([address, (await page.request.get(address)).status()]).toEqual([address, status]);
  });
}

test('the administrator is shown no word of a plan', async ({ signedInAs }) => {
  const page = await signedInAs('administrator');
  for (const address of ['/', '/plans', '/updates', people, '/administration/posts', '/administration/panels']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.content()).not.toMatch(/permanence planning meeting|life-story|private fostering arrangements/i);
  }
  for (const address of [`/api/plans/${planId}/exports/word`, `/api/actions/${actionIdOf('1.1')}/progress-updates`])
    expect((await page.request.get(address)).status()).toBe(404);
});

test('who signs out is out, and the page behind asks for sign-in again', async ({ signedInAs }) => {
  const page = await signedInAs('observer');
  await page.goto('/account');
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto('/plans');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fplans$/);
  // The session is ended on the server, not only forgotten by this browser.
  await page.context().addCookies(cookies);
  await page.goto('/plans');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fplans$/);
});
