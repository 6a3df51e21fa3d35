import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { openDatabase } from '#db/open.ts';
import { moveTo } from './day-moved.ts';
import { expect, test } from './fixtures.ts';
import { freezeReport } from './freeze-report.ts';
import { follow, tabTo } from './keyboard-steps.ts';
import { sentFrom } from './own-plans.ts';
import { OwnServer } from './own-server.ts';
import { changeOfEveryKind, type Desks, type TwoPanels, titles, twoPanels } from './two-panels.ts';
import {
  firstPanelsAnswers,
  firstPanelsChanges,
  firstPanelsItems,
  secondPanelsAnswers,
  secondPanelsChanges,
  secondPanelsItems,
} from './two-panels-told.ts';

/*
 * Two panels, two meetings each: clerk, plan lead, director and a member of either. What is asked at the first meeting is answered in the
 * report to the second, which tells what changed since the first, all of it and nothing else; the other panel's report tells its own.
 */

let server: OwnServer;
let desks: Desks;
let members: { first: Page; second: Page };
let world: TwoPanels;
let browser: Browser;

test.beforeAll(async ({ browser: opened }) => {
  browser = opened;
  server = await OwnServer.prepare('e2e-two-meetings');
  server.settings = { SEVENTY_SECRET: 'only for tests, never for an installation' };
  const otherMember = (await server.run('e2e/seat-session.ts', 'corporate-parenting-member')).trim();
  await server.start();
  const at = async (role: string, width = 1280) => seated((await server.signedIn(role)).cookie, width);
  desks = {
    ...{ lead: await at('plan-lead'), director: await at('director'), clerk: await at('clerk') },
    ...{ checker: await at('checker'), administrator: await at('administrator') },
  };
  members = { first: await at('panel-member', 820), second: await seated(otherMember, 820) };
});
test.afterAll(() => server.end());

async function seated(cookie: string, width: number): Promise<Page> {
  const context = await browser.newContext({ baseURL: `http://${server.host}`, viewport: { width, height: 1100 } });
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: `http://${server.host}`, httpOnly: true }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto('/');
  return page;
}

function areasOf(planId: string): string[] {
  const db = openDatabase(server.file('seventy.db'));
  const areas = db.$client
    .prepare(
      'select r.id from recommendations r join plan_inspections p using (inspection_id) where p.plan_id = ? order by r.position',
    )
    .pluck()
    .all(planId) as string[];
  db.$client.close();
  return areas;
}

/** Started, cleared, approved, frozen and published, each by whom it falls to. @returns its address */
async function publishedReport(panelId: string, meeting: string): Promise<string> {
  const { lead, director, clerk } = desks;
  const pressed = async (page: Page, button: string) => {
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('button', { name: button })).toHaveCount(0, { timeout: 60_000 });
  };
  await lead.goto(`/panels/${panelId}/reports`);
  await lead.getByRole('button', { name: `Start the report to ${meeting}` }).click();
  await expect(lead.getByRole('button', { name: 'Clear the report' })).toBeVisible();
  const address = new URL(lead.url()).pathname;
  await pressed(lead, 'Clear the report');
  await director.goto(address);
  await pressed(director, 'Approve the report');
  await clerk.goto(address);
  await freezeReport(clerk);
  await director.reload();
  await pressed(director, 'Publish to the panel');
  return address;
}

const onOneLine = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ Ask about this : item \d+ Note on item \d+, for you alone/g, '')
    .trim();

/** Every item in its table, as a reader sees it: an item with a new date stands in C too. */
async function items(page: Page): Promise<string[]> {
  const rows = await page
    .getByRole('article')
    .locator('tr')
    .filter({ hasText: /^\s*[A-D]\d/ })
    .allInnerTexts();
  return rows.map(onOneLine);
}

const said = async (page: Page, part: string) =>
  onOneLine((await page.getByRole('region', { name: part, exact: true }).allInnerTexts()).join(' '));

const figures = async (page: Page) => (await said(page, 'Since you last met')).replace(/^.* that day\. /, '');

async function openedAgain(page: Page, name: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  const bytes = fs.readFileSync(await (await waiting).path());
  const text = name.startsWith('Word')
    ? Buffer.from(unzipSync(bytes)['word/document.xml'] ?? [])
        .toString()
        .replaceAll(/<[^>]+>/g, ' ')
    : spawnSync('pdftotext', ['-', '-'], { input: bytes }).stdout.toString();
  return text.replaceAll(/\s+/g, ' ');
}

const asked = 'Why is the second house not open yet?';
const askedAtMeeting = 'How many letters are late?';
const askedBeside = 'Who teaches the night team?';
const recommended = 'That the second house opens before winter.';

test('what two panels ask at their first meeting stands answered in the report to the second, which tells what changed since', async ({
  axeClean,
}) => {
  test.setTimeout(240_000);
  const { lead, director, clerk } = desks;
  const member = members.first;
  let report = '';
  let beside = '';
  await test.step('on 3 July each panel has its report', async () => {
    world = await twoPanels(desks, areasOf);
    await moveTo(lead, ['3', '7', '2023'], 'Monday 3 July 2023');
    report = await publishedReport(world.first.panelId, '13 July 2023');
    beside = await publishedReport(world.second.panelId, '13 July 2023');
  });

  await test.step('before the meeting a member asks about an item, with the keyboard alone', async () => {
    await member.goto('/');
    await follow(member, /^Read report \d+, to the meeting of 13 July 2023$/);
    await expect(member.getByRole('heading', { level: 1 })).toBeVisible();
    await tabTo(member, 'Go to item');
    await member.keyboard.type('6');
    await member.keyboard.press('Enter');
    await expect(member.locator('#item-6')).toBeFocused();
    await follow(member, /^Note on item 6/);
    await tabTo(member, 'Your note on item 6');
    await member.keyboard.type(asked);
    await tabTo(member, 'A note');
    await member.keyboard.press('ArrowDown');
    await follow(member, 'Keep it');
    await follow(member, /^Ask it/);
    await expect(member.getByText(/It is asked, as question 1 of your panel\./)).toBeVisible();
    await axeClean(member, 'Two meetings: a question asked from the report');
  });

  await test.step('the member of the other panel reads the other report and asks there', async () => {
    const other = members.second;
    expect((await other.goto(report))?.status()).toBe(404);
    await other.goto(beside);
    await other.goto(`/panels/${world.second.panelId}/questions`);
    await other.getByRole('link', { name: 'Ask a question' }).click();
    await other.getByLabel('What is it about?').selectOption({ label: 'Item 2' });
    await other.getByLabel('The question').fill(askedBeside);
    await other.getByRole('button', { name: 'Ask this question' }).click();
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(askedBeside);
  });

  await test.step('on the day after, the clerk records what was asked and recommended at the meeting', async () => {
    await moveTo(lead, ['14', '7', '2023'], 'Friday 14 July 2023');
    await clerk.goto(`/panels/${world.first.panelId}/questions/new`);
    const about = clerk.getByLabel('What is it about?');
    const choice = about.locator('option', { hasText: titles.late });
    await about.selectOption(await choice.getAttribute('value'));
    await clerk.getByLabel('The question').fill(askedAtMeeting);
    await clerk.getByLabel('At which meeting?').selectOption({ label: 'At the meeting of 13 July 2023' });
    await clerk.getByRole('button', { name: 'Ask this question' }).click();
    await expect(clerk.getByRole('heading', { level: 1 })).toHaveText(askedAtMeeting);
    await sentFrom(clerk, `/api/panels/${world.first.panelId}/recommendations`, {
      ...{ planId: world.planId, recommendationId: world.areas[0], actionId: world.actions.get('granted') },
      ...{ meetingId: world.first.meetings[0], words: recommended, responseDueOn: '2023-08-31', confirmed: true },
    });
  });

  await test.step('both are answered in August, and the response says what it changed', async () => {
    await moveTo(lead, ['21', '8', '2023'], 'Monday 21 August 2023');
    await changeOfEveryKind(desks, world);
    for (const [panel, question, answer] of [
      ['first', asked, 'The builder is late; it opens on 30 November.'],
      ['second', askedBeside, 'The practice lead, each Tuesday.'],
    ] as const) {
      await lead.goto(`/panels/${world[panel].panelId}/questions`);
      await lead
        .locator('.qa > li', { hasText: question })
        .getByRole('link', { name: /^Question/ })
        .click();
      await lead.getByLabel('Your answer').fill(answer);
      await lead.getByRole('button', { name: 'Give this answer' }).click();
      await expect(lead.getByText('Answered 21 August')).toBeVisible();
    }
    await lead.goto(`/panels/${world.first.panelId}/questions`);
    await lead
      .locator('.qa > li', { hasText: recommended })
      .getByRole('link', { name: /^Recommendation/ })
      .click();
    await lead.getByRole('radio', { name: 'Accepted', exact: true }).check();
    await lead.getByLabel('What is done, and why?').fill('It opens on 30 November.');
    await lead.getByLabel('Find an action by its number or words').fill(titles.granted);
    await lead.getByRole('checkbox', { name: new RegExp(titles.granted) }).check();
    await lead.getByRole('button', { name: 'Keep as a draft' }).click();
    await expect(lead.getByRole('heading', { name: 'The response, as drafted' })).toBeVisible();
    await director.goto(new URL(lead.url()).pathname);
    await director.getByRole('button', { name: 'Give this response' }).click();
    await expect(director.getByRole('heading', { name: 'Response', exact: true })).toBeVisible();
  });

  await test.step('on 4 September the reports to the second meetings are published', async () => {
    await moveTo(lead, ['4', '9', '2023'], 'Monday 4 September 2023');
    report = await publishedReport(world.first.panelId, '14 September 2023');
    beside = await publishedReport(world.second.panelId, '14 September 2023');
  });

  await test.step('the member of the first area reads with the keyboard what changed, each change once and nothing else', async () => {
    await member.goto('/');
    await follow(member, /^Read report \d+, to the meeting of 14 September 2023$/);
    await expect(member.getByRole('heading', { level: 1 })).toHaveText(
      'A plan of two panels: progress since 13 July 2023',
    );
    await tabTo(member, 'Go to item');
    await member.keyboard.type('5');
    await member.keyboard.press('Enter');
    await expect(member.locator('#item-5')).toBeFocused();
    expect(await figures(member)).toEqual(
      '1 Actions completed 6 Live actions 1 Overdue 1 Better colour 4 Worse colour 0 New dates asked for, not decided 2 New dates decided',
    );
    expect(await items(member)).toEqual(firstPanelsItems);
    expect(await said(member, 'You asked, we did')).toBe(firstPanelsAnswers);
    expect(await said(member, 'Measures')).toContain(
      'Children visited in a week Tells of: Area for improvement 1, item 1 71% Measured then: 31 May 2023 84% Measured now: 31 July 2023 95% Better.',
    );
    expect(await said(member, 'Missing updates')).toBe(
      'Missing updates No update was posted for 1.1 since 13 July 2023: No owner yet.',
    );
    await axeClean(member, 'Two meetings: the second report, on a tablet');
    await member.setViewportSize({ width: 390, height: 844 });
    await axeClean(member, 'Two meetings: the second report, on a phone');
  });

  const other = members.second;
  await test.step('the member of the second area reads their own, and nothing of the first', async () => {
    expect((await other.goto(report))?.status()).toBe(404);
    await other.goto(beside);
    expect(await figures(other)).toEqual(
      '0 Actions completed 2 Live actions 0 Overdue 1 Better colour 0 Worse colour 0 New dates asked for, not decided 1 New dates decided',
    );
    expect(await items(other)).toEqual(secondPanelsItems);
    expect(await said(other, 'You asked, we did')).toBe(secondPanelsAnswers);
    await axeClean(other, 'Two meetings: the other panel’s second report');
    const page = await other.content();
    for (const theirs of [titles.late, titles.steady, asked, askedAtMeeting, recommended, 'Panel of the first area']) {
      expect(page, theirs).not.toContain(theirs);
    }
  });

  await test.step('Word and PDF say what the page says, opened again', async () => {
    for (const [reader, answer, foreign, changes] of [
      [member, 'The builder is late; it opens on 30 November.', askedBeside, firstPanelsChanges],
      [other, 'The practice lead, each Tuesday.', asked, secondPanelsChanges],
    ] as const) {
      for (const name of ['Word of this report', 'PDF of this report']) {
        const text = await openedAgain(reader, name);
        expect(text, name).toContain(answer);
        expect(text, name).not.toContain(foreign);
        for (const change of changes) expect(text, name).toContain(change);
      }
    }
  });
});
