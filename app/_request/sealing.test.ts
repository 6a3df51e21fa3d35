import { createHash } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { contentHashOf, standingApprovals } from '#db/reads/plan-content.ts';
import { planVersionFiles, planVersions } from '#db/schema/submissions.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { approveTwice, changeWords } from '#db/submission-testing.ts';
import { openSession } from '#db/writes/sessions.ts';
import { closeWritingPool } from '#documents/write/writing-pool.ts';
import * as file from '../api/plan-versions/[versionId]/files/[form]/route.ts';
import * as sealings from '../api/plans/[planId]/sealings/route.ts';
import { moment } from './clock.ts';
import { around, freshServer, sent } from './request-testing.ts';
import { signedSessionToken } from './session-cookie.ts';

beforeEach(() => freshServer());
afterAll(() => closeWritingPool());

const cookieOf = (seat: SeatKey) => {
  const person = { id: personIdOf(seat), identityId: seedId(`identity ${seat}`) };
  return `seventy.session_token=${signedSessionToken(openSession(person, moment()))}`;
};
const contentHash = () => contentHashOf(planId, moment());
function seal(body: unknown, cookie = cookieOf('plan-lead'), key = 'made-when-the-form-opened'): Promise<Response> {
  const headers = { 'idempotency-key': key };
  return sealings.POST(sent(`/api/plans/${planId}/sealings`, { body, headers, cookie }), around({ planId }));
}
const kept = () => [
  database().select({ id: planVersions.id }).from(planVersions).all().length,
  database().select({ form: planVersionFiles.form }).from(planVersionFiles).all().length,
];
type SealedAnswer = { id: string; number: number; files: { form: string; sha256: string }[] };

describe('a sealing', { timeout: 60_000 }, () => {
  test('sent several times with one key seals once, and is answered the same', async () => {
    approveTwice();
    const [body, cookie] = [{ contentHash: contentHash() }, cookieOf('plan-lead')];
    const answers = await Promise.all([seal(body, cookie), seal(body, cookie), seal(body, cookie)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect(await (await seal(body, cookie)).text()).toBe(texts[0]);
    expect(kept()).toEqual([1, 6]);
  });

  test('serves the bytes it stored, as attachments whose ETag is their SHA-256', async () => {
    approveTwice();
    const { id, files } = (await (await seal({ contentHash: contentHash() })).json()) as SealedAnswer;
    for (const { form, sha256 } of files) {
      const asked = sent(`/api/plan-versions/${id}/files/${form}`, { method: 'GET', cookie: cookieOf('observer') });
      const answer = await file.GET(asked, around({ versionId: id, form }));
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(answer.headers.get('etag')).toBe(`"${sha256}"`);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''official-/);
    }
  });

  test('is answered 409 and keeps nothing when the plan changes while the documents are written', async () => {
    approveTwice();
    const answering = seal({ contentHash: contentHash() });
    await new Promise((resolve) => setTimeout(resolve, 50));
    changeWords('1.1', { outcome: 'So that children wait less' });
    const answer = await answering;
    expect(answer.status).toBe(409);
    expect(((await answer.json()) as { detail: string }).detail).toContain('nothing was sealed');
    expect(kept()).toEqual([0, 0]);
    expect(standingApprovals(planId)).toEqual([]);
  });

  test('is answered 507 and keeps nothing when the disk is full, and goes through once there is room', async () => {
    approveTwice();
    const client = database().$client;
    client.pragma(`max_page_count = ${(client.pragma('page_count', { simple: true }) as number) + 40}`);
    const body = { contentHash: contentHash() };
    const cookie = cookieOf('plan-lead');
    const answer = await seal(body, cookie);
    expect(answer.status).toBe(507);
    expect(((await answer.json()) as { detail: string }).detail).toContain('nothing was saved');
    expect(kept()).toEqual([0, 0]);
    expect(standingApprovals(planId)).toHaveLength(2);
    client.pragma('max_page_count = 1073741823');
    expect((await seal(body, cookie)).status).toBe(201);
    expect(kept()).toEqual([1, 6]);
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
