import fs from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { reopenWord } from '#documents/write/fixtures/reopened-word.ts';
import { expect, test } from './fixtures.ts';
import { ownName } from './own-name.ts';

const report = 'documents/read/fixtures/haringey-2023-ilacs.pdf';
const areas = [
  'The effectiveness of permanence planning for children in care, including the challenge brought by independent reviewing officers.',
  'The identification of and response to children in private fostering arrangements.',
  'The provision and quality of life-story work at key developmental stages in children’s lives.',
  'The quality of supervision in ensuring that plans for children make a positive impact.',
  'The understanding and knowledge of frontline workers about adoption.',
] as const;
const judgements = [
  ['The impact of leaders on social work practice with children and families', 'Good'],
  ['The experiences and progress of children who need help and protection', 'Good'],
  ['The experiences and progress of children in care', 'Requires improvement to be good'],
  ['The experiences and progress of care leavers', 'Good'],
  ['Overall effectiveness', 'Good'],
] as const;
const scrutiny = 'Children and Young People’s Scrutiny Panel';

async function typeDate(form: Page | Locator, name: string | RegExp, [day, month, year]: readonly string[]) {
  const group = form.getByRole('group', { name });
  await group.getByLabel('Day').fill(day ?? '');
  await group.getByLabel('Month').fill(month ?? '');
  await group.getByLabel('Year').fill(year ?? '');
}

async function postUpdate(page: Page, words: { rag: string; done: string; difference?: string; next?: string }) {
  await page.getByRole('radio', { name: words.rag }).check();
  await page.getByLabel('What has been done?').fill(words.done);
  await page.getByLabel('What difference has it made for children?').fill(words.difference ?? '');
  await typeDate(page, 'When do you expect to finish?', ['29', '9', '2023']);
  await page.getByLabel('Next step', { exact: true }).fill(words.next ?? '');
  await page.getByRole('radio', { name: 'In progress' }).check();
  await page.getByRole('button', { name: 'Send for clearing' }).click();
  await expect(page.getByText('Waiting to be cleared').first()).toBeVisible();
}

test('a report becomes a plan, a plan an update, an update the panel’s page and the Word document', async ({
  page,
  signedInAs,
  axeClean,
}) => {
  test.setTimeout(120_000);
  const inspection = ownName('Brought in by the journey, 2023');
  const plan = ownName('Plan of the journey 2023');
  const meetings = ownName('Hold a permanence planning meeting before each second review');
  const fostering = ownName('Visit every private fostering arrangement within seven days');

  await test.step('the plan lead signs in', async () => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.getByRole('button', { name: /^Plan lead/ }).click();
    await expect(page.getByText('Updates to clear')).toBeVisible();
  });

  await test.step('five areas and five judgements are read from the report, beside its page', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Inspections' }).click();
    await page.getByRole('link', { name: 'Bring in a report' }).click();
    await page.getByLabel('Inspection report', { exact: true }).setInputFiles(report);
    await page.getByRole('button', { name: 'Read the report' }).click();
    // The example holds this very report: that is said, with the way to take it in all the same.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This report is already here');
    await axeClean(page, 'Plan lead, a report that is already here');
    await page.getByRole('button', { name: 'Take it in again as another inspection' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Five areas for improvement found');
    const found = page.getByRole('region', { name: 'Found in the report' });
    await expect(found.getByLabel('Text, exactly as printed')).toHaveValue(areas[0]);
    for (const area of areas.slice(1)) await expect(found.getByText(area, { exact: true })).toBeVisible();
    for (const [place, [area, grade]] of judgements.entries()) {
      await expect(page.getByLabel(`What was judged, judgement ${place + 1}`)).toHaveValue(area);
      await expect(page.getByLabel(`Judgement ${place + 1}`, { exact: true })).toHaveValue(grade);
    }
    await axeClean(page, 'Plan lead, confirming what was read');
  });

  const other = await signedInAs('director');
  await test.step('what was read is corrected, dropped, taken back; nothing is kept before it is saved', async () => {
    const text = page.getByLabel('Text, exactly as printed');
    await text.fill(`${areas[0]} And more.`);
    await expect(page.getByText('Changed from what was read:')).toBeVisible();
    await text.fill(areas[0]);
    await expect(page.getByText(/^Same as the page, letter for letter/)).toBeVisible();
    await page.getByLabel('Priority').selectOption('High');
    await page.getByRole('button', { name: 'Confirm and go to 2' }).click();
    await page.getByRole('button', { name: 'Confirm and go to 3' }).click();
    await page.getByRole('button', { name: 'Not a recommendation', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Four areas for improvement found');
    await page.getByRole('button', { name: /^Take it back/ }).click();
    await page.getByRole('button', { name: /^Confirm and go to/ }).click();
    await page.getByRole('button', { name: 'Confirm the two left' }).click();
    await expect(page.getByText('5 of 5 confirmed.')).toBeVisible();
    await page.getByLabel('Title').fill(inspection);

    await other.goto('/inspections');
    await expect(other.getByRole('heading', { level: 1 })).toContainText('inspections on record');
    await expect(other.getByText(inspection)).toHaveCount(0);
    await page.getByRole('button', { name: 'Save five areas for improvement' }).click();
    await expect(page).toHaveURL(/\/inspections\/[\w-]{22}$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Five areas for improvement');
    await other.reload();
    await expect(other.getByRole('link', { name: inspection })).toBeVisible();
  });

  await test.step('received on 4 April 2023, it is due on 18 July 2023, and every day is accounted for', async () => {
    await page.getByRole('link', { name: 'Start the plan' }).click();
    await page.getByLabel('Title of the plan').fill(plan);
    await typeDate(page, 'When did the council receive the report?', ['4', '4', '2023']);
    await page.getByRole('button', { name: 'Start the plan' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(plan);
    await expect(page.getByText('This plan has no actions.')).toBeVisible();
    await axeClean(page, 'Plan lead, an empty plan');
    await page.getByRole('link', { name: 'day 58 of 70' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Due Tuesday 18 July 2023');
    const sum = page.getByRole('complementary', { name: 'The count in figures' });
    for (const day of [
      'Good Friday, 7 April',
      'Easter Monday, 10 April',
      'Early May bank holiday, 1 May',
      'Coronation of King Charles III, 8 May',
      'Spring bank holiday, 29 May',
    ])
      await expect(sum.getByText(day)).toBeVisible();
    await expect(page.getByRole('cell', { name: /^18 Jul\s*70\s*due$/ })).toBeVisible();
    await expect(page.getByRole('cell', { name: /7 Apr, not counted: Good Friday/ })).toBeVisible();
  });
  const planAddress = page.url().replace(/\/clock$/, '');

  await test.step('an action answers two areas, with owner, deputy, partner, period, measure and milestones', async () => {
    await page.getByRole('link', { name: plan }).click();
    await page.getByRole('link', { name: 'Add the first action' }).click();
    await page.getByLabel('What will be done?').fill(meetings);
    await page.getByLabel('So that children…').fill('So that children know early where they will grow up.');
    await page.getByLabel(`1. ${areas[0]}`).check();
    await page.getByLabel(`3. ${areas[2]}`).check();
    await page.getByLabel('Owner post').selectOption('Service Manager, Permanence');
    await page.getByLabel('Deputy post').selectOption('Head of Service, Children in Care');
    await page.getByLabel('Partner body').fill('Regional adoption agency');
    await typeDate(page, 'Start', ['24', '4', '2023']);
    await typeDate(page, 'Deadline', ['29', '9', '2023']);
    await page.getByLabel('How will you know it worked?').fill('90% have a permanence plan by their second review');
    await page.getByLabel('Priority').selectOption('High');
    for (const [place, title, due] of [
      [1, 'Guidance and template in use', ['15', '5', '2023']],
      [2, 'Two months at or above 85%', ['28', '9', '2023']],
    ] as const) {
      await page.getByRole('button', { name: 'Add a milestone' }).click();
      await page.getByLabel(`Milestone ${place}`).fill(title);
      await typeDate(
        page
          .getByRole('group', { name: 'Milestones' })
          .locator('.milestone')
          .nth(place - 1),
        'Due',
        due,
      );
    }
    await page.getByRole('button', { name: 'Add the action' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(meetings);
    const facts = page.getByRole('complementary', { name: 'About action 1.1' });
    for (const fact of ['Service Manager, Permanence', 'Head of Service, Children in Care', 'Regional adoption agency'])
      await expect(facts.getByText(fact, { exact: true })).toBeVisible();
    await expect(facts.getByText('29 September 2023', { exact: true })).toBeVisible();
    await expect(facts.getByText('Two months at or above 85%')).toBeVisible();
  });
  const answered = page.url();

  await test.step('the coverage shows it, and what is still bare', async () => {
    await page.goto(planAddress);
    await page.getByRole('link', { name: 'Coverage' }).click();
    const rowOf = (area: number) => page.getByRole('row', { name: new RegExp(`^${area}\\. `) });
    for (const area of [1, 3]) await expect(rowOf(area).getByRole('link', { name: `1.1, ${meetings}` })).toBeVisible();
    for (const area of [2, 4, 5]) await expect(rowOf(area).getByText('None yet')).toBeVisible();
    await page.getByRole('link', { name: 'Add an action for area 2' }).click();
    await page.getByLabel('What will be done?').fill(fostering);
    await expect(page.getByLabel(`2. ${areas[1]}`)).toBeChecked();
    await page.getByLabel('Owner post').selectOption('Service Manager, Permanence');
    await typeDate(page, 'Start', ['3', '7', '2023']);
    await typeDate(page, 'Deadline', ['27', '10', '2023']);
    await page.getByRole('button', { name: 'Add the action' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(fostering);
  });
  const unrouted = page.url();

  await test.step('the first area, and nothing else, is shown to the Scrutiny Panel', async () => {
    await page.goto(planAddress);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Panels' }).click();
    await page.getByLabel('Panel', { exact: true }).selectOption(scrutiny);
    await page.getByLabel('What it is shown').selectOption(`1. ${areas[0]}`);
    await page.getByRole('button', { name: 'Show it to the panel' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('One panel is shown this plan');
  });

  const owner = await signedInAs('owner');
  const firstWords = ownName('Meetings run weekly: 61% of children have a plan by the second review.');
  await test.step('the owner posts on both actions', async () => {
    await owner.goto(answered);
    await owner.getByRole('link', { name: 'Post an update' }).click();
    await postUpdate(owner, { rag: 'Green', done: firstWords, difference: 'Nine children have a long-term plan.' });
    await owner.goto(`${unrouted}/post-update`);
    await postUpdate(owner, { rag: 'Amber', done: 'It is going well.' });
  });

  const comment = 'How many visits, and how many within seven days?';
  await test.step('the plan lead clears one update and returns the other with a comment', async () => {
    await page.goto(answered);
    await page.getByRole('button', { name: 'Clear the update on 1.1' }).click();
    await expect(page.getByText('Cleared', { exact: true })).toBeVisible();
    await page.goto(unrouted);
    await page.getByRole('button', { name: 'Return the update on 2.1' }).click();
    await page.getByLabel('What do you want changed?').fill(comment);
    await page.getByRole('button', { name: 'Return with this comment' }).click();
    await expect(page.getByText('Returned', { exact: true })).toBeVisible();
    await owner.goto('/');
    await owner
      .locator(`a[href="${new URL(unrouted, page.url()).pathname}/post-update"]`, { hasText: 'Reply on 2.1' })
      .click();
    await expect(owner.getByText(comment)).toBeVisible();
  });

  const unclearedWords = 'The tracker waits for Legal Services; nobody has cleared these words.';
  await test.step('a panel member reads the cleared position of what was routed, and nothing else', async () => {
    await owner.goto(`${answered}/post-update`);
    await postUpdate(owner, { rag: 'Green', done: unclearedWords });
    const member = await signedInAs('panel-member');
    await member.goto('/');
    const toPanels = member.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Panels' });
    // Loaded whole, so that what is asked next is not asked of the page before: it lists panels of this name as well.
    await member.goto((await toPanels.getAttribute('href')) ?? '');
    // Another test may have made them a member of a second panel meanwhile; then both are listed first.
    if (new URL(member.url()).pathname === '/panels')
      await member.getByRole('main').getByRole('link', { name: scrutiny }).click();
    await expect(member.getByRole('heading', { level: 1, name: scrutiny })).toBeVisible();
    await expect(member.getByText(plan, { exact: true })).toBeVisible();
    await expect(member.getByRole('link', { name: `1.1 ${meetings}` })).toBeVisible();
    await expect(member.getByText(firstWords)).toBeVisible();
    for (const hidden of [fostering, unclearedWords, comment, areas[3], areas[4]])
      await expect(member.getByText(hidden)).toHaveCount(0);
    await axeClean(member, 'Panel member, the panel’s page');

    expect((await member.goto(answered))?.status()).toBe(200);
    await expect(member.getByText(firstWords)).toBeVisible();
    await expect(member.getByText(unclearedWords)).toHaveCount(0);
    const unknown = unrouted.replace(/[\w-]{22}$/, 'nobody-has-made-this-x');
    const refused = [unrouted, unknown].map(async (address) => {
      const answer = await member.request.get(
        address.replace('/actions/', '/api/actions/').concat('/progress-updates'),
      );
      return [answer.status(), await answer.text()];
    });
    const [notTheirs, notThere] = await Promise.all(refused);
    expect(notTheirs?.[0]).toBe(404);
    expect(notTheirs).toEqual(notThere);
    const pages: string[] = [];
    for (const address of [unrouted, unknown]) {
      expect((await member.goto(address))?.status()).toBe(404);
      pages.push(await member.locator('body').ariaSnapshot());
    }
    expect(pages[0]).toBe(pages[1]);
  });

  await test.step('the plan as a Word document holds the words of the report, the actions and what was cleared', async () => {
    await page.goto(planAddress);
    await page.getByRole('link', { name: 'Download', exact: true }).click();
    await axeClean(page, 'Plan lead, the forms of a plan to download');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Word', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    const word = reopenWord(fs.readFileSync(await download.path()));
    for (const [area, grade] of judgements) expect(word.text).toContain(`${area}\n${grade}`);
    for (const area of areas) expect(word.text).toContain(area);
    expect(word.facts).toEqual(
      expect.arrayContaining([
        `Action 1.1 · Action: ${meetings}`,
        'Action 1.1 · Owner: Service Manager, Permanence',
        'Action 1.1 · Start: 24 April 2023',
        'Action 1.1 · Deadline: 29 September 2023',
      ]),
    );
    expect(word.text).toContain(firstWords);
    expect(word.text).not.toContain(unclearedWords);
    expect(word.text).not.toContain(comment);
    expect(word.text).toMatch(/no cleared update yet/i);
  });
});
