import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { postIdOf } from '#db/seed/people-rows.ts';
import { expect, test } from './fixtures.ts';
import { actionIn, type OwnPlan, planOfItsOwn, sentFrom, typeDate } from './own-plans.ts';

/* The day that matters most: the plan goes to Ofsted. */

const panelsWords = 'Say who holds the meetings.';
const ourAnswer = 'The owner is named; the chair is not ours to name.';
const forms = ['Word', 'PDF', 'Excel', 'CSV', 'JSON', 'Print view'] as const;

/** Opens a form that stays closed until it is wanted, by its heading and Enter. */
async function opened(page: Page, name: string) {
  const place = page.locator('details', { has: page.getByText(name, { exact: true }) });
  if ((await place.getAttribute('open')) === null) {
    await place.locator('summary').focus();
    await page.keyboard.press('Enter');
  }
  return place;
}

async function approve(page: Page, plan: OwnPlan, button: string) {
  await page.goto(`/plans/${plan.planId}/submission`);
  await page.getByRole('button', { name: button }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: button })).toHaveCount(0);
  await expect(page.getByText('Approved', { exact: true }).first()).toBeVisible();
}

async function changeOutcome(lead: Page, actionId: string, words: string) {
  await lead.goto(`/actions/${actionId}/edit`);
  await lead
    .getByLabel(/So that/)
    .first()
    .fill(words);
  await lead.getByRole('button', { name: /^Save/ }).click();
  await expect(lead).toHaveURL(new RegExp(`/actions/${actionId}$`));
}

test('a plan fails pre-flight, is mended, commented on, approved, changed, approved again, sealed, sent, answered, amended and compared', async ({
  signedInAs,
  axeClean,
}) => {
  test.setTimeout(180_000);
  const lead = await signedInAs('plan-lead');
  const director = await signedInAs('director');
  const member = await signedInAs('lead-member');
  const plan = await planOfItsOwn(lead, 'Plan on its way to Ofsted');
  const submission = `/plans/${plan.planId}/submission`;
  const title = (page: Page) => page.getByRole('heading', { level: 1 });
  const first = await actionIn(lead, plan, 'Hold planning meetings', postIdOf('owner'));

  await test.step('pre-flight stops it, and leads to what is to be mended', async () => {
    await lead.goto(submission);
    await expect(title(lead)).toHaveText('One thing stands in the way of version 1');
    await expect(lead.getByRole('link', { name: /^Area 2 has no action/ })).toHaveAttribute('href', /\/coverage$/);
    await expect(lead.getByRole('button', { name: /^Seal/ })).toHaveCount(0);
    await axeClean(lead, 'submission that pre-flight stops');
    await director.goto(submission);
    await expect(director.getByRole('button', { name: 'Approve as director' })).toHaveCount(0);
    await sentFrom(lead, `/api/plans/${plan.planId}/actions`, {
      title: 'Teach every team about adoption',
      successMeasure: 'TBC',
      ownerPostId: postIdOf('workforce'),
      startOn: '2023-05-02',
      deadlineOn: '2023-09-29',
      recommendationIds: plan.areas.slice(1, 2),
    });
    await lead.goto(`/plans/${plan.planId}/pre-flight`);
    await expect(title(lead)).toHaveText('One thing stops this plan from being approved');
    await axeClean(lead, 'pre-flight with a placeholder');
    await lead.getByRole('link', { name: /^The success measure of action 2\.1 still says “TBC”/ }).click();
    await lead.getByLabel('How will you know it worked?').fill('Nine teams in ten');
    await lead.getByRole('button', { name: /^Save/ }).click();
    await expect(lead).toHaveURL(/\/actions\/[\w-]+$/);
  });

  await test.step('a draft of it goes to the panel, a member comments, and the comment is answered', async () => {
    const consultation = `/plans/${plan.planId}/consultation`;
    await lead.goto(consultation);
    await lead.getByRole('checkbox', { name: 'Children and Young People’s Scrutiny Panel' }).check();
    await typeDate(lead, 'Comments by', ['7', '7', '2023']);
    await lead.getByRole('button', { name: 'Send draft 1' }).click();
    await expect(title(lead)).toHaveText('No comment has come yet');
    const draft = (await lead.getByRole('link', { name: 'Draft 1', exact: true }).getAttribute('href')) ?? '';
    const panelMember = await signedInAs('panel-member');
    await panelMember.goto(draft);
    await panelMember.getByRole('button', { name: 'Comment on Action 1.1', exact: true }).click();
    await panelMember.getByLabel('Your comment on Action 1.1').fill(panelsWords);
    await panelMember.getByRole('button', { name: 'Send the comment' }).click();
    await expect(panelMember.getByRole('list', { name: 'Comments on Action 1.1' })).toContainText(panelsWords);
    await lead.goto(consultation);
    await lead.getByRole('button', { name: /^Answer the comment of .* on Action 1\.1$/ }).click();
    await lead.getByRole('radio', { name: 'Accepted in part', exact: true }).check();
    await lead.getByLabel('Why?').fill(ourAnswer);
    await lead.getByRole('button', { name: 'Send the answer' }).click();
    await expect(lead.getByRole('button', { name: 'Send the answer' })).toHaveCount(0);
    await expect(lead.getByRole('button', { name: /^Answer the comment/ })).toHaveCount(0);
  });

  await test.step('the director and the lead member approve, and one changed word makes both void', async () => {
    await lead.goto(submission);
    await expect(title(lead)).toHaveText('Version 1 waits for two approvals');
    await axeClean(lead, 'submission that waits for approvals');
    await approve(director, plan, 'Approve as director');
    await axeClean(director, 'submission approved by the director');
    await approve(member, plan, 'Approve as lead member');
    await expect(title(member)).toHaveText('Version 1 can be sealed');
    await changeOutcome(lead, first, 'So that children know where they will live.');
    await lead.goto(submission);
    await expect(lead.getByText('The plan changed after it was approved.')).toBeVisible();
    await expect(lead.getByText(/Action 1\.1 changed, by Assistant Director/)).toHaveCount(2);
    await expect(lead.getByRole('button', { name: /^Seal/ })).toHaveCount(0);
    await axeClean(lead, 'submission with void approvals');
  });

  await test.step('approved again it is sealed, in six forms whose bytes have the SHA-256 that the page shows', async () => {
    await approve(director, plan, 'Approve as director');
    await approve(member, plan, 'Approve as lead member');
    await lead.goto(submission);
    await axeClean(lead, 'submission that can be sealed');
    await lead.getByRole('button', { name: 'Seal version 1' }).focus();
    await lead.keyboard.press('Enter');
    await expect(lead).toHaveURL(/\/jobs\/[\w-]{22}$/);
    await axeClean(lead, 'a plan that is being sealed');
    await lead.reload();
    await expect(title(lead)).toHaveText('The plan is sealed', { timeout: 60_000 });
    await lead.getByRole('link', { name: 'Go on with the submission' }).click();
    await expect(title(lead)).toHaveText('Version 1 is sealed and not sent yet');
    await axeClean(lead, 'submission with a sealed version');
    for (const form of forms) {
      const link = lead.getByRole('link', { name: `${form} of version 1` });
      const answer = await lead.request.get((await link.getAttribute('href')) ?? '');
      const sha256 = createHash('sha256')
        .update(await answer.body())
        .digest('hex');
      expect(answer.headers().etag).toBe(`"${sha256}"`);
      expect(answer.headers()['content-disposition']).toMatch(/^attachment; /);
      await expect(lead.locator('li', { has: link })).toContainText(`SHA-256 ${sha256.slice(0, 8)}`);
      if (form !== 'JSON') continue;
      const sealed = (await answer.body()).toString('utf8');
      for (const words of [panelsWords, ourAnswer]) expect(sealed).toContain(words);
    }
  });

  await test.step('it is sent, and Ofsted answers that it does not reflect the findings', async () => {
    const sending = await opened(lead, 'Record that it was sent');
    await sending.getByRole('button', { name: 'Record this sending' }).click();
    await expect(sending.getByRole('alert')).toContainText('There is a problem');
    await axeClean(lead, 'sending with nothing filled in');
    await typeDate(lead, 'Date sent', ['30', '6', '2023']);
    await sending.getByLabel('To whom').fill('Ofsted’s regional team');
    await sending.getByLabel('How', { exact: true }).fill('By e-mail');
    await sending.getByRole('button', { name: 'Record this sending' }).click();
    await expect(title(lead)).toHaveText('Version 1 was sent on 30 June 2023');
    await expect(lead.getByText('submitted 30 June 2023, 12 working days before it was due')).toBeVisible();
    const answer = await opened(lead, 'Record Ofsted’s answer');
    await typeDate(lead, 'Date of the answer', ['30', '6', '2023']);
    await answer.getByLabel('It does not reflect the findings').check();
    await answer.getByLabel('Ofsted’s words').fill('Area 2 is not addressed in full.');
    await answer.getByRole('button', { name: 'Record this answer' }).click();
    await expect(title(lead)).toHaveText('Ofsted says that version 1 does not reflect the findings');
    await axeClean(lead, 'submission that Ofsted answered');
    await lead.goto(`/plans/${plan.planId}`);
    await expect(
      lead.getByRole('link', { name: 'Version 1 sealed 30 June 2023. First sent 30 June 2023.' }),
    ).toBeVisible();
  });

  await test.step('an amendment takes the same way, and says what it changes', async () => {
    await changeOutcome(lead, first, 'So that every child knows where they will live.');
    await approve(director, plan, 'Approve as director');
    await approve(member, plan, 'Approve as lead member');
    await lead.goto(submission);
    await expect(title(lead)).toHaveText('Version 2 can be sealed');
    await lead.getByRole('button', { name: 'Seal version 2' }).click();
    await expect(lead.getByRole('link', { name: 'Enter why the plan is amended' })).toBeVisible();
    await lead.getByLabel('Why is the plan amended?').fill('Ofsted asked for area 2 in full.');
    await lead.getByRole('button', { name: 'Seal version 2' }).click();
    await expect(title(lead)).toHaveText('The plan is sealed', { timeout: 60_000 });
    await lead.getByRole('link', { name: 'Go on with the submission' }).click();
    await expect(title(lead)).toHaveText('Version 2 is sealed and not sent yet');
    await lead.getByRole('link', { name: 'Version 2', exact: true }).click();
    await expect(title(lead)).toHaveText('Version 2, sealed 30 June 2023');
    await expect(lead.getByText('Ofsted asked for area 2 in full.')).toBeVisible();
    await axeClean(lead, 'a sealed version');
    await lead.getByRole('link', { name: 'What this version changed' }).click();
    await expect(lead.getByText(/every child knows/).first()).toBeVisible();
  });

  await test.step('the clerk records that it was published; a partner’s owner and a panel member find nothing', async () => {
    const clerk = await signedInAs('clerk');
    await clerk.goto(submission);
    await expect(clerk.getByRole('heading', { name: 'Pre-flight' })).toHaveCount(0);
    const publication = await opened(clerk, 'Record a publication');
    await publication.getByLabel('What was published').selectOption('The statement, version 2');
    await typeDate(clerk, 'Date published', ['30', '6', '2023']);
    await publication.getByLabel('Where').fill('the council’s website');
    await publication.getByLabel('To whom').fill('relevant partners');
    await publication.getByRole('button', { name: 'Record this publication' }).click();
    await expect(clerk.getByText('Published 30 June 2023, in time: it was due by 18 July 2023.')).toBeVisible();
    await axeClean(clerk, 'submission in the eyes of a clerk');
    for (const seat of ['designated-doctor', 'panel-member'] as const) {
      const other = await signedInAs(seat);
      expect((await other.goto(submission))?.status()).toBe(404);
    }
  });
});
