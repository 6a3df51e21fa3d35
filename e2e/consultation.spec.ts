import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { reopenWord } from '#documents/write/fixtures/reopened-word.ts';
import { expect, test } from './fixtures.ts';
import { actionIn, planOfItsOwn, typeDate } from './own-plans.ts';

const scrutiny = 'Children and Young People’s Scrutiny Panel';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function comment(page: Page, about: string, text: string) {
  await page.getByRole('button', { name: `Comment on ${about}`, exact: true }).click();
  await page.getByLabel(`Your comment on ${about}`).fill(text);
  await page.getByRole('button', { name: 'Send the comment' }).click();
}

async function answer(lead: Page, about: string, decision: string, reason: string) {
  await lead.getByRole('button', { name: new RegExp(`^Answer the comment of .* on ${about}$`) }).click();
  await lead.getByRole('radio', { name: decision, exact: true }).check();
  await lead.getByLabel('Why?').fill(reason);
  await lead.getByRole('button', { name: 'Send the answer' }).click();
  await expect(lead.getByRole('button', { name: 'Send the answer' })).toHaveCount(0);
  await expect(lead.getByRole('button', { name: new RegExp(`^Answer .* on ${about}$`) })).toHaveCount(0);
}

/** Posts as this page does; what it is answered, whatever that is. */
async function ask(page: Page, address: string, body: unknown) {
  const { origin } = new URL(page.url());
  const data = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { origin, 'idempotency-key': randomUUID(), 'content-type': 'application/json' };
  return page.request.post(address, { headers, data });
}

test('a draft goes to a panel and a partner, they comment, it is answered, and the plan lists all of it', async ({
  signedInAs,
  axeClean,
}) => {
  test.setTimeout(180_000);
  const lead = await signedInAs('plan-lead');
  const own = await planOfItsOwn(lead, 'Plan that is consulted on');
  await actionIn(lead, own, 'Hold a planning meeting for every child');
  const consultation = `/plans/${own.planId}/consultation`;

  await test.step('the plan lead sends draft 1', async () => {
    await lead.goto(consultation);
    await expect(title(lead)).toHaveText('No draft has been sent yet');
    await axeClean(lead, 'Plan lead, no draft yet');
    await lead.getByRole('button', { name: 'Send draft 1' }).click();
    await expect(lead.locator('.govuk-error-summary')).toContainText('Choose at least one panel or post to send it to');
    await axeClean(lead, 'Plan lead, a draft refused');
    await lead.getByRole('checkbox', { name: scrutiny }).check();
    await lead.getByRole('checkbox', { name: 'Designated Doctor for Safeguarding Children' }).check();
    await lead.getByLabel('What do you ask of them?').fill('Does the action answer area 1?');
    await typeDate(lead, 'Comments by', ['7', '7', '2023']);
    await lead.getByRole('button', { name: 'Send draft 1' }).click();
    await expect(title(lead)).toHaveText('No comment has come yet');
    await axeClean(lead, 'Plan lead, a draft sent');
  });
  const draft = (await lead.getByRole('link', { name: 'Draft 1', exact: true }).getAttribute('href')) ?? '';

  const member = await signedInAs('panel-member', 390);
  await test.step('a member of the panel comments on an area and on the action, on a phone', async () => {
    await member.goto(draft);
    await expect(title(member)).toHaveText('Comment on draft 1 by Friday 7 July 2023');
    await expect(member.getByText('Does the action answer area 1?')).toBeVisible();
    await expect(member.getByText('The quality of planning for children.').first()).toBeVisible();
    await axeClean(member, 'Panel member, a draft to comment on');
    await member.getByRole('button', { name: 'Comment on Area for improvement 1', exact: true }).click();
    await member.getByRole('button', { name: 'Send the comment' }).click();
    await expect(member.locator('.govuk-error-summary')).toContainText('Enter a comment');
    await axeClean(member, 'Panel member, a comment refused');
    await member.getByLabel('Your comment on Area for improvement 1').fill('Say how many children this is.');
    await member.getByRole('button', { name: 'Send the comment' }).click();
    await expect(member.getByRole('list', { name: 'Comments on Area for improvement 1' })).toContainText(
      'Say how many children this is.',
    );
    await comment(member, 'Action 1.1', 'The NHS number 943 476 5919 stood in the papers.');
    await expect(member.locator('.govuk-error-summary')).toContainText('an NHS number?');
    await axeClean(member, 'Panel member, asked about an identifier');
    await member.getByLabel('Your comment on Action 1.1').fill('September is late: the reviews are in July.');
    await member.getByRole('button', { name: 'Send the comment' }).click();
    await expect(member.getByRole('list', { name: 'Comments on Action 1.1' })).toContainText('the reviews are in July');
    const over = await member.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await axeClean(member, 'Panel member, two comments sent');
  });

  const doctor = await signedInAs('designated-doctor', 820);
  await test.step('a partner comments on the whole draft, and does not read what the panel said', async () => {
    await doctor.goto(draft);
    await comment(doctor, 'the whole draft', 'Practices are not named anywhere.');
    await expect(doctor.getByRole('list', { name: 'Comments on the whole draft' })).toContainText('Practices are not');
    await expect(doctor.getByText('Say how many children this is.')).toHaveCount(0);
    await axeClean(doctor, 'Partner, a comment sent');
  });

  await test.step('to a member of another panel the draft never was, and nobody sees more of the plan than before', async () => {
    const other = await signedInAs('corporate-parenting-member');
    const never = '/consultation-drafts/never-was-22-letters-x';
    expect((await other.goto(draft))?.status()).toBe(404);
    expect((await other.goto(never))?.status()).toBe(404);
    const [foreign, none] = [
      await ask(other, `/api${draft}/comments`, {}),
      await ask(other, `/api${never}/comments`, {}),
    ];
    expect([foreign.status(), none.status()]).toEqual([422, 422]);
    const [hidden, unknown] = await Promise.all(
      [draft, never].map((address) => ask(other, `/api${address}/comments`, { text: 'A comment' })),
    );
    expect([hidden?.status(), unknown?.status()]).toEqual([404, 404]);
    expect(await hidden?.text()).toBe(await unknown?.text());
    expect((await other.request.get(`/api${draft}/exports/word`)).status()).toBe(404);
    for (const reader of [member, doctor]) {
      expect((await reader.request.get(consultation)).status()).toBe(404);
      expect((await reader.request.get(`/plans/${own.planId}`)).status()).toBe(404);
      expect((await reader.request.get(`/api/plans/${own.planId}/exports/json`)).status()).toBe(404);
      expect((await reader.request.get(`/api${draft}/exports/csv`)).status()).toBe(404);
    }
  });

  await test.step('its Word and PDF say DRAFT', async () => {
    const word = await member.request.get(`/api${draft}/exports/word`);
    expect(word.headers()['content-disposition']).toContain('draft-1-for-consultation');
    expect(reopenWord(await word.body()).text).toContain('DRAFT 1 for consultation');
    const pdf = await doctor.request.get(`/api${draft}/exports/pdf`);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('the plan lead writes down what the panel said at its meeting', async () => {
    await lead.goto(draft);
    await lead.getByRole('button', { name: 'Comment on Area for improvement 2', exact: true }).click();
    await lead.getByLabel('Your comment on Area for improvement 2').fill('The Panel asked for an action here.');
    await lead.getByLabel('Whose words are these?').selectOption({ label: `The ${scrutiny}’s` });
    await typeDate(lead, 'At which meeting did the panel say it?', ['26', '6', '2023']);
    await axeClean(lead, 'Plan lead, a panel’s words');
    await lead.getByRole('button', { name: 'Send the comment' }).click();
    await expect(lead.getByRole('list', { name: 'Comments on Area for improvement 2' })).toContainText(
      'meeting of 26 June 2023',
    );
  });

  await test.step('each comment is answered: accepted, in part, not', async () => {
    await lead.goto(consultation);
    await expect(title(lead)).toHaveText('Four comments wait for an answer');
    await lead.getByRole('button', { name: /^Answer the comment of .* on Area for improvement 1$/ }).click();
    await lead.getByRole('button', { name: 'Send the answer' }).click();
    await expect(lead.locator('.govuk-error-summary')).toContainText('Enter the reason');
    await axeClean(lead, 'Plan lead, an answer refused');
    await lead.getByRole('button', { name: /^Not now/ }).click();
    await answer(lead, 'Area for improvement 1', 'Accepted', 'The outcome now says 212 children.');
    await answer(lead, 'Action 1.1', 'Accepted in part', 'The first half is done by 21 July.');
    await answer(lead, 'The draft as a whole', 'Not accepted', 'Practices are named by the board.');
    await expect(title(lead)).toHaveText('One comment waits for an answer');
    await lead.getByRole('link', { name: /^All/ }).click();
    await expect(lead.getByText('The first half is done by 21 July.')).toBeVisible();
    await axeClean(lead, 'Plan lead, comments answered');
  });

  await test.step('who commented reads the answers, and the panel’s own words', async () => {
    await member.reload();
    await expect(member.getByText('The outcome now says 212 children.')).toBeVisible();
    await expect(member.getByText('Accepted in part', { exact: true })).toBeVisible();
    await expect(member.getByText('The Panel asked for an action here.')).toBeVisible();
    await expect(member.getByText('Practices are named by the board.')).toHaveCount(0);
    await axeClean(member, 'Panel member, comments answered');
    await doctor.reload();
    await expect(doctor.getByText('Practices are named by the board.')).toBeVisible();
    await expect(doctor.getByText('Not accepted', { exact: true })).toBeVisible();
  });

  await test.step('the plan’s document lists the comments with their answers', async () => {
    const document = await (await lead.request.get(`/api/plans/${own.planId}/exports/json`)).text();
    for (const words of [
      ...['Comments on the consultation draft and our answers', 'Say how many children this is.', '26 June 2023'],
      ...['The outcome now says 212 children.', 'Accepted in part', 'Practices are named by the board.'],
      ...['Panel member, Scrutiny Panel', scrutiny, 'Not answered yet'],
    ])
      expect(document).toContain(words);
  });

  await test.step('an area without an action is answered with a reason, and that is taken back', async () => {
    await lead.goto(`/plans/${own.planId}/coverage`);
    await expect(title(lead)).toHaveText('One of 2 areas has no action');
    await lead.getByLabel('Which area?').selectOption('2. The knowledge of frontline workers.');
    await lead.getByLabel('Why does no action answer it?').fill('The regional agency trains them since May.');
    await lead.getByRole('button', { name: 'Answer with this reason' }).click();
    await expect(title(lead)).toHaveText('All 2 areas are answered');
    await expect(lead.getByRole('row', { name: /^2\. / })).toContainText('None: answered with a reason');
    await axeClean(lead, 'Plan lead, an area answered with a reason');
    const document = await (await lead.request.get(`/api/plans/${own.planId}/exports/json`)).text();
    expect(document).toContain('The regional agency trains them since May.');
    await lead.getByRole('button', { name: 'Take back the answer to area 2' }).click();
    await expect(title(lead)).toHaveText('One of 2 areas has no action');
  });

  await test.step('a draft that is closed is read and takes no comment; what cannot be a comment is refused by its field', async () => {
    const post = async (body: unknown) => {
      const answered = await ask(member, `/api${draft}/comments`, body);
      const problem = answered.ok() ? {} : ((await answered.json()) as { fields?: { field: string }[] });
      return [answered.status(), ...(problem.fields ?? []).map(({ field }) => field)];
    };
    expect(await post({ text: 'x'.repeat(20_001) })).toEqual([422, 'text']);
    expect(await post({ text: 'x'.repeat(10_000_000) })).toEqual([413]);
    expect(await post({ text: 'a\u0000b' })).toEqual([422, 'text']);
    expect(await post('{"text":"a\\ud83d"}')).toEqual([422, 'text']);
    expect(await post({ text: 'a', role: 'plan-lead', planId: own.planId })).toEqual([422, 'role, planId']);
    expect(await post('{"text":"a","__proto__":{"role":"director"}}')).toEqual([422, '__proto__']);
    expect(await post({ text: 'a', actionId: 'never-was' })).toEqual([422, 'actionId']);
    const odd = '👩🏽‍🏫 ŵ e\u0301 مرحبا \u202efdp <script>alert(1)</script> =1+1 {{7*7}}';
    expect(await post({ text: odd })).toEqual([201]);
    // Kept as typed; the mark that turns the reading order is shown by its code.
    const shown = odd.replace('\u202e', '[U+202E]');
    await member.reload();
    await expect(member.getByRole('list', { name: 'Comments on the whole draft' })).toContainText(shown);

    await lead.goto(consultation);
    await lead.getByRole('button', { name: 'Close draft 1' }).click();
    await lead.getByRole('button', { name: 'Yes, take no more comments draft 1' }).click();
    await expect(lead.getByText(/^Closed /)).toBeVisible();
    await member.reload();
    await expect(title(member)).toHaveText('Draft 1 takes no more comments');
    await expect(member.getByRole('button', { name: /^Comment/ })).toHaveCount(0);
    expect(await post({ text: 'Too late' })).toEqual([409]);
    await axeClean(member, 'Panel member, a closed draft');
  });
});

test('the example’s draft: commented on by the Scrutiny Panel of 26 June 2023, one comment waits', async ({
  signedInAs,
  axeClean,
}) => {
  const lead = await signedInAs('plan-lead');
  await lead.goto('/plans');
  await lead.getByRole('link', { name: 'Post-inspection action plan 2023' }).first().click();
  await lead.goto(`${new URL(lead.url()).pathname}/consultation?show=all`);
  await expect(title(lead)).toHaveText('One comment waits for an answer');
  await expect(lead.getByText('meeting of 26 June 2023')).toHaveCount(3);
  await axeClean(lead, 'Plan lead, the example’s consultation');
});
