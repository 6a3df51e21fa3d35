import type { Browser, Locator, Page } from '@playwright/test';
import { openDatabase } from '#db/open.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { startMailServer, type TestMailServer } from '#jobs/smtp-testing.ts';
import { moveTo } from './day-moved.ts';
import { expect, test } from './fixtures.ts';
import { typeDate } from './own-plans.ts';
import { OwnServer } from './own-server.ts';

/*
 * One action of the example over nine months, 3 July 2023 to 3 April 2024, by nothing but screens and messages: asked for, posted from
 * the message's link on a phone, returned, posted again, cleared, delivered, failed, delivered again, verified, re-checked twice, closed.
 */

const ref = '1.6';
const address = `/actions/${actionIdOf(ref)}`;
let server: OwnServer;
let mailServer: TestMailServer;

test.beforeAll(async () => {
  mailServer = await startMailServer();
  server = await OwnServer.prepare('e2e-nine-months');
  server.settings = { SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`, MAIL_FROM: 'plans@council.example' };
  await server.start();
});
test.afterAll(async () => {
  await server.end();
  await mailServer.close();
});

async function seatedAt(browser: Browser, role: RegExp): Promise<Page> {
  const context = await browser.newContext({
    baseURL: `http://${server.host}`,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: role }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  return page;
}

const asksAboutIt = (text: string) => text.includes(`${address}/post-update`);

/** Mail goes out each minute: a round is due at once, so that the rest of a minute is not waited for. */
function sendWithoutDelay(): void {
  const db = openDatabase(server.file('seventy.db'));
  db.$client.prepare("delete from job_runs where name = 'send-mail'").run();
  db.$client.close();
}

/** The link of the newest message to the owner that asks about the action; `after` so many had come. */
async function linkMailed(after: number): Promise<string> {
  const asked = () =>
    mailServer.received
      .slice(after)
      .filter((mail) => mail.recipients.includes('owner@example.invalid') && asksAboutIt(mail.text));
  sendWithoutDelay();
  await expect.poll(() => asked().length, { timeout: 90_000 }).toBeGreaterThan(0);
  const link = new RegExp(`http://\\S+${address}/post-update`).exec(asked().at(-1)?.text ?? '')?.[0];
  return link ?? '';
}

/** A person's touches, counted: one for each thing pressed and each box typed into. */
function counted() {
  let touches = 0;
  return {
    press: async (what: Locator) => {
      touches += 1;
      await what.click();
    },
    type: async (what: Locator, words: string) => {
      touches += 1;
      await what.fill(words);
    },
    count: () => touches,
  };
}

const stage = (page: Page) => page.getByRole('list', { name: 'Stage' }).locator('[aria-current=step]');
const done = (page: Page) => page.getByLabel('What has been done?');
const difference = (page: Page) => page.getByLabel('What difference has it made for children?');
const send = (page: Page) => page.getByRole('button', { name: 'Send for clearing' });

test('an action is asked about, answered on a phone, sent back, delivered, failed, delivered, verified, re-checked and closed', async ({
  browser,
  axeClean,
}) => {
  test.setTimeout(420_000);
  const lead = await seatedAt(browser, /^Plan lead/);
  const checker = await seatedAt(browser, /^Checker/);

  await test.step('on 3 July everybody who owes an update gets one message', async () => {
    await moveTo(lead, ['3', '7', '2023'], 'Monday 3 July 2023');
    const link = await linkMailed(0);
    expect(link).toContain(server.host);
    const own = mailServer.received.filter(({ recipients }) => recipients.includes('owner@example.invalid'));
    expect(own).toHaveLength(1);
    expect(own[0]?.text).not.toContain('So that babies');
  });

  const phone = await browser.newContext({ baseURL: `http://${server.host}`, viewport: { width: 390, height: 844 } });
  const owner = await phone.newPage();
  await test.step('its link opens the form on a phone, and the update is posted in at most eight touches, sign-in included', async () => {
    const hand = counted();
    const began = Date.now();
    await owner.goto(await linkMailed(0));
    await hand.press(owner.getByRole('button', { name: /^Action owner/ }));
    await expect(owner).toHaveURL(new RegExp(`${address}/post-update$`));
    await expect(owner.getByRole('heading', { level: 1 })).toHaveText('Post an update');
    // What was said last time stands there already: the colour, the words, the forecast, the stage.
    await expect(owner.getByRole('radio', { name: 'Green' })).toBeChecked();
    await expect(done(owner)).toHaveValue(/66% of assessments/);
    await hand.type(done(owner), 'Considered in most of June’s assessments.');
    await hand.type(difference(owner), 'Three babies moved to foster carers who could adopt them.');
    await hand.press(send(owner));
    await expect(owner.getByText('Sent for clearing.')).toBeVisible();
    expect(hand.count()).toBeLessThanOrEqual(8);
    expect(Date.now() - began).toBeLessThan(60_000);
    await axeClean(owner, 'Nine months: sent for clearing, the next one asked for');
  });

  await test.step('the plan lead returns it with a comment', async () => {
    await lead.goto(address);
    await lead.getByRole('button', { name: `Return the update on ${ref}` }).click();
    await lead.getByLabel('What do you want changed?').fill('How many of how many?');
    await lead.getByRole('button', { name: 'Return with this comment' }).click();
    await expect(lead.getByText('Returned', { exact: true })).toBeVisible();
    await axeClean(lead, 'Nine months: an update that was returned');
  });

  await test.step('the owner reads the comment and posts again, and it is cleared', async () => {
    await owner.goto('/');
    await owner.getByRole('link', { name: `Reply on ${ref}` }).click();
    await expect(owner.getByText('How many of how many?')).toBeVisible();
    await axeClean(owner, 'Nine months: answering a comment');
    await done(owner).fill('Considered in 23 of 31 assessments of June, 74%.');
    await send(owner).click();
    await expect(
      owner.getByText('Sent for clearing.').or(owner.getByText('Waiting to be cleared')).first(),
    ).toBeVisible();
    await lead.goto(address);
    await lead.getByRole('button', { name: `Clear the update on ${ref}` }).click();
    await expect(lead.getByText('Waiting to be cleared')).toHaveCount(0);
    await expect(lead.getByText('Considered in 23 of 31 assessments of June, 74%.')).toBeVisible();
  });

  await test.step('by September its milestones are done or dropped and evidence is shown', async () => {
    await moveTo(lead, ['4', '9', '2023'], 'Monday 4 September 2023');
    await lead.goto(address);
    const next = lead.getByRole('region', { name: 'What can happen next' });
    await expect(next.getByText('Delivered needs:')).toBeVisible();
    await expect(next.getByText('Attach at least one piece of evidence')).toBeVisible();
    await axeClean(lead, 'Nine months: something is missing for delivered');
    await lead.getByRole('link', { name: 'Mark done, or drop milestone 2' }).click();
    await lead.getByRole('button', { name: 'Mark it done' }).click();
    await expect(lead.getByText('2 of 3 done')).toBeVisible();
    await lead.getByRole('link', { name: 'Mark done, or drop milestone 3' }).click();
    await lead.getByLabel('Why is it dropped?').fill('The measure follows it.');
    await lead.getByRole('button', { name: 'Drop it' }).click();
    await expect(lead.getByText('The measure follows it.')).toBeVisible();
    await owner.goto(address);
    await owner.getByRole('link', { name: 'Add evidence' }).click();
    await owner.getByLabel('Files').setInputFiles({
      name: 'early-permanence-august.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Month,Assessments,Considered\r\n2023-08,33,31\r\n'),
    });
    await axeClean(owner, 'Nine months: evidence about to be attached');
    await owner.getByRole('button', { name: 'Attach', exact: true }).click();
    await expect(owner.getByRole('link', { name: 'early-permanence-august', exact: true })).toBeVisible();
  });

  /** Posts that it is delivered, and the plan lead clears it. */
  const deliver = async (words: string) => {
    await owner.goto(`${address}/post-update`);
    await done(owner).fill(words);
    await difference(owner).fill('Five babies moved once, to carers who could adopt them.');
    await owner.getByRole('radio', { name: 'Delivered' }).check();
    await send(owner).click();
    await expect(
      owner.getByText('Sent for clearing.').or(owner.getByText('Waiting to be cleared')).first(),
    ).toBeVisible();
    await lead.goto(address);
    await lead.getByRole('button', { name: `Clear the update on ${ref}` }).click();
    await expect(stage(lead)).toContainText('Delivered');
  };

  await test.step('it is called delivered, and the checker finds that it is not', async () => {
    await deliver('Considered in 31 of 33 assessments of August, 94%.');
    await checker.goto(address);
    await checker.getByRole('link', { name: `Fail verification action ${ref}` }).click();
    await checker.getByRole('button', { name: 'Fail verification' }).click();
    await expect(checker.getByRole('link', { name: 'Enter the reason' })).toBeVisible();
    await axeClean(checker, 'Nine months: failing a verification without a reason');
    await checker.getByLabel('Why?').fill('Five of twelve only name it and give no reason.');
    await checker.getByRole('button', { name: 'Fail verification' }).click();
    await expect(stage(checker)).toContainText('In progress');
    await expect(checker.getByText('re-opened once')).toBeVisible();
    await axeClean(checker, 'Nine months: re-opened');
  });

  await test.step('in progress again, it is asked about again, and the message’s link leads there', async () => {
    const before = mailServer.received.length;
    await moveTo(lead, ['2', '10', '2023'], 'Monday 2 October 2023');
    const link = await linkMailed(before);
    await owner.goto(link);
    await expect(owner.getByRole('heading', { level: 1 })).toHaveText('Post an update');
    await deliver('All assessments of September give the reason, in the form and at the meeting.');
  });

  await test.step('this time the checker verifies it and sets two re-checks', async () => {
    await checker.goto(address);
    await checker.getByRole('link', { name: `Verify action ${ref}` }).click();
    await checker.getByLabel('What was sampled?').fill('Twelve assessments of September.');
    await checker.getByLabel('What was found?').fill('All twelve give the reason.');
    await checker.getByRole('button', { name: 'Verify' }).click();
    await expect(stage(checker)).toContainText('Verified');
    await expect(checker.getByText('Re-check 1, due 2 January 2024')).toBeVisible();
  });

  for (const { to, said, after } of [
    { to: ['2', '1', '2024'], said: 'Tuesday 2 January 2024', after: 'Verified' },
    { to: ['2', '4', '2024'], said: 'Tuesday 2 April 2024', after: 'Embedded' },
  ] as const) {
    await test.step(`the re-check of ${said} is passed`, async () => {
      await moveTo(lead, to, said);
      await checker.goto('/');
      await expect(checker.getByRole('main')).toContainText('Consider early permanence');
      await axeClean(checker, `Nine months: the checker’s work on ${said}`);
      await checker.goto(address);
      await checker.getByRole('link', { name: `Pass re-check action ${ref}` }).click();
      await checker.getByLabel('What was found?').fill('Still so.');
      await checker.getByRole('button', { name: 'Pass re-check' }).click();
      await expect(stage(checker)).toContainText(after);
      await axeClean(checker, `Nine months: an action that is ${after.toLowerCase()}`);
    });
  }

  await test.step('nine months on, it is closed by a decision that is named', async () => {
    await moveTo(lead, ['3', '4', '2024'], 'Wednesday 3 April 2024');
    await lead.goto(address);
    await lead.getByRole('link', { name: `Close action ${ref}` }).click();
    await lead.getByLabel('Decision or meeting').fill('Excellence for Children, 2 April 2024, item 3');
    await typeDate(lead, 'Date of the decision', ['4', '4', '2024']);
    await lead.getByRole('button', { name: 'Close the action' }).click();
    await expect(lead.getByText('must not be in the future').first()).toBeVisible();
    await typeDate(lead, 'Date of the decision', ['2', '4', '2024']);
    await lead.getByRole('button', { name: 'Close the action' }).click();
    await expect(stage(lead)).toContainText('Closed');
    await expect(lead.getByText('Excellence for Children, 2 April 2024, item 3')).toBeVisible();
    await axeClean(lead, 'Nine months: closed');
    await lead.setViewportSize({ width: 390, height: 844 });
    await axeClean(lead, 'Nine months: closed');
  });

  await test.step('its months stand on its page, and nobody was written to twice for one thing', async () => {
    await lead.setViewportSize({ width: 1280, height: 900 });
    const months = lead.getByRole('table', { name: /^How it stood at the end of each month/ });
    await expect(months.getByRole('row', { name: /^April 2024.*Blue.*Closed$/ })).toBeVisible();
    const ids = mailServer.received.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
