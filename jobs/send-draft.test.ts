import { expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { readKept } from '#db/kept-bytes.ts';
import { consultationDrafts } from '#db/schema/consultation.ts';
import { keptBytes } from '#db/schema/kept-bytes.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { changeWords } from '#db/testing/submissions.ts';
import { actorOf, juneMoment as moment } from '#db/testing.ts';
import { startNextLongJob } from '#db/writes/jobs/long-job-runs.ts';
import { askForDraft } from '#db/writes/jobs/long-jobs.ts';
import { sendDraftInput } from '#domain/submissions/consultation.ts';
import { databaseInFile, jobOf } from './long-work-testing.ts';
import { sendDraft } from './send-draft.ts';

databaseInFile();

const input = sendDraftInput.parse({ panelIds: [panelIdOf('scrutiny')], note: '', commentsDueOn: '2023-07-07' });
const countKept = () => database().select({ id: keptBytes.id }).from(keptBytes).all().length;

/** Sends the draft of the example's plan as a job, and lets `meanwhile` act once the plan was read. @returns the newest draft's document */
async function send(meanwhile: () => void): Promise<string> {
  const { id } = askForDraft(actorOf('plan-lead'), planId, input, moment);
  const job = startNextLongJob(moment);
  if (job?.kind !== 'draft-sending') throw new Error('No draft waits.');
  await sendDraft(job, moment, (done) => {
    if (done === 1) meanwhile();
  });
  expect(jobOf(id).state).toBe('done');
  const drafts = database().select().from(consultationDrafts).all();
  const newest = drafts.reduce((one, other) => (other.number > one.number ? other : one));
  return JSON.stringify(readKept(newest.documentId));
}

test('a draft whose plan changes while it is laid down is laid down again, tells the newest, and leaves nothing of before', async () => {
  const before = countKept();
  const document = await send(() => changeWords('1.1', { outcome: 'So that children wait less' }));
  expect(document).toContain('So that children wait less');
  expect(countKept()).toBe(before + 2);
});

test('a draft whose plan stands is laid down once', async () => {
  const before = countKept();
  expect(await send(() => {})).not.toContain('So that children wait less');
  expect(countKept()).toBe(before + 2);
});
