import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { contentHashOf } from '#db/reads/plans/plan-content.ts';
import { longJobs } from '#db/schema/jobs.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { approveTwice, changeWords, sealedVersion } from '#db/testing/submissions.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import * as file from '../api/plan-versions/[versionId]/files/[form]/route.ts';
import * as sealings from '../api/plans/[planId]/sealings/route.ts';
import { moment } from './clock.ts';
import { around, freshServer, sent } from './request-testing.ts';
import { signedSessionToken } from './session-cookie.ts';

beforeEach(() => freshServer());

const cookieOf = (seat: SeatKey) => {
  const person = { id: personIdOf(seat), identityId: seedId(`identity ${seat}`) };
  return `seventy.session_token=${signedSessionToken(openSession(person, moment()))}`;
};
const contentHash = () => contentHashOf(planId, moment());
function seal(body: unknown, cookie = cookieOf('plan-lead'), key = 'made-when-the-form-opened'): Promise<Response> {
  const headers = { 'idempotency-key': key };
  return sealings.POST(sent(`/api/plans/${planId}/sealings`, { body, headers, cookie }), around({ planId }));
}
const asked = () => database().select({ id: longJobs.id }).from(longJobs).all();

describe('a sealing', () => {
  test('sent several times with one key is asked for once, and answered the same with where to look', async () => {
    approveTwice();
    const [body, cookie] = [{ contentHash: contentHash() }, cookieOf('plan-lead')];
    const answers = await Promise.all([seal(body, cookie), seal(body, cookie), seal(body, cookie)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    const { id } = JSON.parse(texts[0] ?? '') as { id: string };
    expect(answers[0]?.headers.get('location')).toBe(`/api/jobs/${id}`);
    expect(asked()).toEqual([{ id }]);
  });

  test('is refused while another one is under way', async () => {
    approveTwice();
    const body = { contentHash: contentHash() };
    expect((await seal(body)).status).toBe(202);
    const answer = await seal(body, cookieOf('director'), 'another-form');
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      409,
      'This plan is being sealed already. Load the page again to see how far it is.',
    ]);
  });

  test('serves the bytes it stored, as attachments whose ETag is their SHA-256', async () => {
    const { id, files } = sealedVersion();
    expect(files).toHaveLength(6);
    for (const { form, sha256 } of files) {
      const asked = sent(`/api/plan-versions/${id}/files/${form}`, { method: 'GET', cookie: cookieOf('observer') });
      const answer = await file.GET(asked, around({ versionId: id, form }));
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(answer.headers.get('etag')).toBe(`"${sha256}"`);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''plan\./);
    }
  });

  test('of what was not read is answered 409 at once, and nothing is asked for', async () => {
    approveTwice();
    const read = contentHash();
    changeWords('1.1', { outcome: 'So that children wait less' });
    const answer = await seal({ contentHash: read });
    expect(answer.status).toBe(409);
    expect(((await answer.json()) as { detail: string }).detail).toContain('nothing was sealed');
    expect(asked()).toEqual([]);
  });

  test('is answered 507 when the disk is too full even to ask for it, and is asked for once there is room', async () => {
    approveTwice();
    const client = database().$client;
    const [body, cookie] = [{ contentHash: contentHash(), why: 'w'.repeat(19_000) }, cookieOf('plan-lead')];
    client.pragma(`max_page_count = ${client.pragma('page_count', { simple: true }) as number}`);
    const answer = await seal(body, cookie);
    expect([answer.status, asked()]).toEqual([507, []]);
    client.pragma('max_page_count = 1073741823');
    expect((await seal(body, cookie)).status).toBe(202);
  });

  test('without approvals is answered 409, with whose are missing', async () => {
    const answer = await seal({ contentHash: contentHash() });
    expect(answer.status).toBe(409);
    expect(((await answer.json()) as { missing: string[] }).missing).toEqual([
      'The director has not approved this content.',
      'The lead member has not approved this content.',
    ]);
  });

  test('with columns that are not the form’s is refused', async () => {
    const answer = await seal({ contentHash: contentHash(), number: 7, sealedBy: 'somebody' });
    expect(answer.status).toBe(422);
  });
});
