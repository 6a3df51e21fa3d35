import type { Browser, Page } from '@playwright/test';
import { meetingIdOf } from '#db/seed/haringey-meetings.ts';
import { examplePanelRecommendationId } from '#db/seed/haringey-panel-matters.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { expect, test } from './fixtures.ts';
import { freezeReport } from './freeze-report.ts';
import { follow, tabTo } from './keyboard-steps.ts';
import { sentFrom } from './own-plans.ts';
import { OwnServer } from './own-server.ts';

/*
 * Two meetings of a panel: what was asked and recommended at the first comes back, answered, in the second's report; its member reads
 * that report on a tablet, with the keyboard alone, and asks again. A member of another panel knows of none of it.
 */

let server: OwnServer;
let otherMember: string;
test.beforeAll(async () => {
  server = await OwnServer.prepare('e2e-questions');
  server.settings = { SEVENTY_SECRET: 'only for tests, never for an installation' };
  otherMember = (await server.run('e2e/seat-session.ts', 'corporate-parenting-member')).trim();
  await server.start();
});
test.afterAll(() => server.end());

async function seated(browser: Browser, cookie: string, width: number): Promise<Page> {
  const context = await browser.newContext({ baseURL: `http://${server.host}`, viewport: { width, height: 1100 } });
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: `http://${server.host}`, httpOnly: true }]);
  return context.newPage();
}
const seatedAs = async (browser: Browser, role: string, width = 1280) =>
  seated(browser, (await server.signedIn(role)).cookie, width);

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const scrutiny = `/panels/${panelIdOf('scrutiny')}/questions`;
const asked = 'How often is the tracker read by a head of service?';
const noted = 'Ask the chair about this before the meeting';
const drafted = 'Why are the meetings still late?';

test('a question of one meeting is answered in the report to the next, which its member reads and asks about', async ({
  browser,
  axeClean,
}) => {
  test.setTimeout(300_000);
  const clerk = await seatedAs(browser, 'clerk');
  let question = '';

  await test.step('the clerk asks it for a member, as it was asked on 26 June', async () => {
    await clerk.goto(scrutiny);
    await expect(title(clerk)).toHaveText('2 of 3 wait for an answer; none is late');
    await axeClean(clerk, 'Clerk, what a panel asked and recommended');
    await clerk.getByRole('link', { name: 'Ask a question' }).click();
    await clerk.getByRole('button', { name: 'Ask this question' }).click();
    await expect(clerk.locator('.govuk-error-summary')).toContainText('Choose what it is about');
    await axeClean(clerk, 'Clerk, a question refused');
    const about = clerk.getByLabel('What is it about?');
    await about.selectOption(await about.locator('option', { hasText: 'Action 1.1:' }).getAttribute('value'));
    await clerk.getByLabel('The question').fill(asked);
    await clerk.getByLabel('At which meeting?').selectOption({ label: 'At the meeting of 26 June 2023' });
    await clerk.getByRole('button', { name: 'Ask this question' }).click();
    await expect(title(clerk)).toHaveText(asked);
    await expect(
      clerk.getByText(/By a member of the panel, through the clerk, at the meeting of 26 June 2023/),
    ).toBeVisible();
    question = new URL(clerk.url()).pathname;
  });

  await test.step('the owner of the action finds it on their work and answers', async () => {
    const owner = await seatedAs(browser, 'owner', 390);
    await owner.goto('/');
    await axeClean(owner, 'Owner, a question to answer');
    await owner.getByRole('link', { name: /^Answer Question 3 of the Children/ }).click();
    await owner.getByLabel('Your answer').fill('Each fortnight, on the Monday.');
    await owner.getByRole('button', { name: 'Give this answer' }).click();
    await expect(owner.getByText('Answered 30 June')).toBeVisible();
    await axeClean(owner, 'Owner, a question answered');
  });

  const lead = await seatedAs(browser, 'plan-lead');
  const director = await seatedAs(browser, 'director');
  await test.step('the plan lead drafts the response to a recommendation, the director gives it, and it stands', async () => {
    await lead.goto(`/panel-recommendations/${examplePanelRecommendationId}`);
    await lead.getByRole('radio', { name: 'Accepted', exact: true }).check();
    await lead.getByLabel('What is done, and why?').fill('Host families were missing from the plan.');
    await lead.getByLabel('Find an action by its number or words').fill('2.4 host');
    await expect(lead.getByText('1 of 22 actions')).toBeVisible();
    await lead.getByRole('checkbox', { name: /^2\.4 / }).check();
    await lead.getByRole('button', { name: 'Keep as a draft' }).click();
    await expect(lead.getByRole('heading', { name: 'The response, as drafted' })).toBeVisible();
    await axeClean(lead, 'Plan lead, a response drafted');
    await director.goto('/');
    await axeClean(director, 'Director, a response to give');
    await director.getByRole('link', { name: /^Read and give Recommendation 1/ }).click();
    await director.getByRole('button', { name: 'Give this response' }).click();
    await expect(director.getByRole('heading', { name: 'Response', exact: true })).toBeVisible();
    await axeClean(director, 'Director, a response given');
    await lead.reload();
    await expect(lead.getByRole('button', { name: 'Save the draft' })).toHaveCount(0);
    await lead.goto(`/actions/${actionIdOf('2.4')}`);
    await expect(lead.getByRole('heading', { name: 'Panels asked' })).toBeVisible();
  });

  let report = '';
  await test.step('the report to the meeting of 14 September tells both, and is published', async () => {
    const { id } = await sentFrom<{ id: string }>(lead, '/api/panel-reports', {
      meetingId: meetingIdOf('scrutiny', '2023-09-14'),
    });
    report = `/panel-reports/${id}`;
    await lead.goto(report);
    const answered = lead.locator('.qa > li', { hasText: asked });
    await expect(answered).toContainText('Each fortnight, on the Monday.');
    await expect(lead.locator('.qa > li', { hasText: 'Accepted' })).toContainText('Host families were missing');
    await lead.getByRole('button', { name: 'Clear the report' }).click();
    await expect(lead.getByRole('button', { name: 'Clear the report' })).toHaveCount(0);
    await director.goto(report);
    await director.getByRole('button', { name: 'Approve the report' }).click();
    await expect(director.getByRole('button', { name: 'Approve the report' })).toHaveCount(0);
    await clerk.goto(report);
    await freezeReport(clerk);
    await director.reload();
    await director.getByRole('button', { name: 'Publish to the panel' }).click();
    await expect(director.getByRole('button', { name: 'Publish to the panel' })).toHaveCount(0);
  });

  const member = await seatedAs(browser, 'panel-member', 820);
  await test.step('with the keyboard alone its member opens it, goes to an item, notes and drafts a question', async () => {
    await member.goto('/');
    await axeClean(member, 'Panel member, a report to read');
    await follow(member, /^Read report \d+, to the meeting of 14 September 2023$/);
    await expect(member.getByRole('heading', { level: 1 })).toBeVisible();
    await tabTo(member, 'Go to item');
    await member.keyboard.type('999');
    await member.keyboard.press('Enter');
    await expect(member.getByText('There is no item 999 in this report.')).toBeVisible();
    await member.keyboard.press('Control+a');
    await member.keyboard.type('2');
    await member.keyboard.press('Enter');
    await expect(member.locator('#item-2')).toBeFocused();
    await follow(member, /^Note on item 2/);
    await tabTo(member, 'Your note on item 2');
    await member.keyboard.type(noted);
    await tabTo(member, 'A note');
    await follow(member, 'Keep it');
    await expect(member.getByText('It is kept. Only you see it.')).toBeVisible();
    await expect(member.getByText(noted, { exact: true })).toBeVisible();
    await member.keyboard.press('Escape');
    await tabTo(member, 'Go to item');
    await member.keyboard.type('1');
    await member.keyboard.press('Enter');
    await follow(member, /^Note on item 1/);
    await tabTo(member, 'Your note on item 1');
    await member.keyboard.type(drafted);
    await tabTo(member, 'A note');
    await member.keyboard.press('ArrowDown');
    await follow(member, 'Keep it');
    await expect(member.getByText('Your question, not asked yet')).toBeVisible();
  });

  await test.step('what they noted is theirs alone, and is not printed', async () => {
    await axeClean(member, 'Panel member, a report with notes');
    for (const other of [clerk, lead, director]) {
      await other.goto(report);
      await expect(title(other)).toBeVisible();
      const page = await other.content();
      expect([page.includes(noted), page.includes(drafted)]).toEqual([false, false]);
    }
    await member.emulateMedia({ media: 'print' });
    await expect(member.getByText(noted, { exact: true })).toBeHidden();
    await expect(member.getByText(drafted, { exact: true })).toBeHidden();
    await member.emulateMedia({ media: null });
  });

  await test.step('the drafted question is asked in one step, with the keyboard', async () => {
    await follow(member, /^Ask it/);
    await expect(member.getByText(/It is asked, as question 4 of your panel\./)).toBeVisible();
    await member.reload();
    await expect(member.getByText('Asked as question 4')).toBeVisible();
  });

  await test.step('larger text stays on, and nothing runs out of the page', async () => {
    await follow(member, 'Larger text');
    await expect(member.locator('.larger')).toHaveCount(1);
    await member.reload();
    await expect(member.locator('.larger')).toHaveCount(1);
    for (const width of [820, 390]) {
      await member.setViewportSize({ width, height: 1100 });
      await axeClean(member, `Panel member, a report in larger text`);
      const over = await member.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    }
  });

  await test.step('a member of another panel is answered as for what never was', async () => {
    const other = await seated(browser, otherMember, 390);
    for (const address of [question, scrutiny, report, `/panel-recommendations/${examplePanelRecommendationId}`]) {
      const answer = await other.goto(address);
      expect(answer?.status(), address).toBe(404);
    }
    await other.goto('/');
    expect(await other.content()).not.toContain(asked);
    await axeClean(other, 'Member of another panel, nothing asked');
  });
});
