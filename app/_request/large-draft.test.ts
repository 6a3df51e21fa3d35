import { beforeEach, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { consultationDrafts } from '#db/schema/consultation.ts';
import { longJobs } from '#db/schema/jobs.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { addManyActions } from '#db/seed/many-actions.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import * as drafts from '../api/plans/[planId]/consultation-drafts/route.ts';
import { moment } from './clock.ts';
import { around, freshServer, sent } from './request-testing.ts';
import { signedSessionToken } from './session-cookie.ts';

beforeEach(() => freshServer());

function send(body: object): Promise<Response> {
  const person = { id: personIdOf('plan-lead'), identityId: seedId('identity plan-lead') };
  const cookie = `seventy.session_token=${signedSessionToken(openSession(person, moment()))}`;
  const headers = { 'idempotency-key': 'made-when-the-form-opened' };
  const address = `/api/plans/${planId}/consultation-drafts`;
  return drafts.POST(sent(address, { body, headers, cookie }), around({ planId }));
}
const input = { panelIds: [panelIdOf('scrutiny')], postIds: [], note: '', commentsDueOn: '2023-07-07' };
const kept = () => [
  database().select({ id: consultationDrafts.id }).from(consultationDrafts).all().length,
  database().select({ id: longJobs.id }).from(longJobs).all().length,
];

test('the draft of a large plan is asked for, and its page says how far it is; a small one is sent at once', async () => {
  const [before = 0] = kept();
  expect((await send(input)).status).toBe(201);
  expect(kept()).toEqual([before + 1, 0]);
  freshServer();
  addManyActions(planId, 200, moment());
  const answer = await send(input);
  const { jobId } = (await answer.json()) as { jobId: string };
  expect([answer.status, answer.headers.get('location')]).toEqual([202, `/api/jobs/${jobId}`]);
  expect(kept()).toEqual([before, 1]);
});

test('of a large plan what is wrong with the form is said before anything is asked for', async () => {
  addManyActions(planId, 200, moment());
  expect((await send({ ...input, commentsDueOn: '2023-06-01' })).status).toBe(422);
  const questioned = await send({ ...input, commentsDueOn: '2023-07-08' });
  expect(((await questioned.json()) as { questions: { words: string }[] }).questions).toEqual([
    { field: 'commentsDueOn', words: '8 July 2023 is not a working day' },
  ]);
  expect(kept()[1]).toBe(0);
});
