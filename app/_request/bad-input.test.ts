import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionForm } from '#db/reads/actions/actions.ts';
import { getPlanDocumentFacts } from '#db/reads/plans/plan-document.ts';
import { getConsultationDraft } from '#db/reads/submissions/consultation-drafts.ts';
import { draftComments } from '#db/schema/consultation.ts';
import { exampleDraftId } from '#db/seed/haringey-consultation.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { approve, sealedVersion, sealing } from '#db/testing/submissions.ts';
import { actorOf } from '#db/testing.ts';
import { setAway } from '#db/writes/people/absences.ts';
import { createPasswordLink } from '#db/writes/people/password-links.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import { closeConsultationDraft } from '#db/writes/submissions/consultation-drafts.ts';
import { writeForm } from '#documents/write/write-form.ts';
import { closeWritingPool } from '#documents/write/writing-pool.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import * as takingBack from '../api/absences/[absenceId]/taking-back/route.ts';
import * as closing from '../api/actions/[actionId]/closing/route.ts';
import * as action from '../api/actions/[actionId]/route.ts';
import * as comments from '../api/consultation-drafts/[draftId]/comments/route.ts';
import * as sealings from '../api/plans/[planId]/sealings/route.ts';
import * as setPasswordRoute from '../api/set-password/route.ts';
import { moment } from './clock.ts';
import { around, freshServer, sent } from './request-testing.ts';
import { signedSessionToken } from './session-cookie.ts';

/* The abuse cases of text and state (assurance §5) against a comment on a draft and against the submission, over their routes. */

beforeEach(() => freshServer());
afterAll(() => closeWritingPool());

const cookieOf = (seat: SeatKey) => {
  const person = { id: personIdOf(seat), identityId: seedId(`identity ${seat}`) };
  return `seventy.session_token=${signedSessionToken(openSession(person, moment()))}`;
};
const post = (address: string, body: unknown, seat: SeatKey) =>
  sent(address, { body, headers: { 'idempotency-key': crypto.randomUUID() }, cookie: cookieOf(seat) });
const comment = (body: unknown) =>
  comments.POST(
    post(`/api/consultation-drafts/${exampleDraftId}/comments`, body, 'checker'),
    around({ draftId: exampleDraftId }),
  );
const kept = () => database().select({ text: draftComments.text }).from(draftComments).all();
const last = () => kept().at(-1)?.text;
const answered = async (response: Response) => (await response.json()) as Record<string, unknown>;

async function refusedWithNothingKept(body: unknown, status: number): Promise<Record<string, unknown>> {
  const before = kept().length;
  const response = await comment(body);
  expect([response.status, response.headers.get('content-type'), kept().length]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
    before,
  ]);
  return answered(response);
}

describe('what somebody types', { timeout: 60_000 }, () => {
  test('case 24: of 10 MB is 413, of 20,001 characters 422 with the number; nothing is kept', async () => {
    await refusedWithNothingKept({ text: 'a'.repeat(10_000_000) }, 413);
    const { fields } = await refusedWithNothingKept({ text: 'a'.repeat(20_001) }, 422);
    expect(fields).toMatchObject([{ field: 'text', words: expect.stringContaining('20,000 characters or fewer') }]);
  });

  test.each([
    ['case 25: emoji, joined emoji, Arabic, Hebrew, combining marks and Welsh', '👩🏽‍🏫 مرحبا שלום é ŵ'],
    ['case 27: marks that turn the reading order', 'Look \u202Eelif\u202C again'],
    [
      'case 28: scripts, links, templates and pictures',
      '<script>alert(1)</script> [a](javascript:x) {{7*7}} ![](http://x.invalid/y)',
    ],
    ['case 29: formulas', "=cmd|'/c calc'!A1 @SUM(A1) ＝1"],
    ['case 30: SQL and search operators', '\'; drop table plans; -- 100% _x * "AND'],
  ])('%s come back as they were typed', async (_, text) => {
    expect((await comment({ text })).status).toBe(201);
    expect(last()).toBe(text);
    const { comments: read } = getConsultationDraft(actorOf('plan-lead'), exampleDraftId);
    expect(read.some((found) => found.text === text)).toBe(true);
  });

  test.each(['a\u0000b', '\ud83d', 'a\u0008', '\ufffe'])(
    'case 26: %j, which no document can carry, is 422 with its field',
    async (text) => {
      const { fields } = await refusedWithNothingKept({ text }, 422);
      expect(fields).toMatchObject([{ field: 'text' }]);
    },
  );

  test.each([
    '{"text":"a","role":"x"}',
    '{"text":"a","__proto__":{"x":1}}',
    '{"text":"a","constructor":{"prototype":{}}}',
  ])('case 31: %s has a field of its own making and is 422', async (body) => {
    await refusedWithNothingKept(body, 422);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('cases 25 to 29: goes through every form; what looks like a formula is inert in a spreadsheet', async () => {
    const text = "=cmd|'/c calc'!A1 👩🏽‍🏫 \u202Efdp";
    expect((await comment({ text })).status).toBe(201);
    database().$client.prepare('update actions set outcome = ? where id = ?').run(text, actionIdOf('1.1'));
    const document = composePlanDocument(getPlanDocumentFacts(actorOf('plan-lead'), planId, moment()));
    for (const form of ['docx', 'pdf', 'xlsx', 'csv', 'json', 'html'] as const) {
      expect((await writeForm(document, form)).bytes.byteLength).toBeGreaterThan(1_000);
    }
    const csv = Buffer.from((await writeForm(document, 'csv')).bytes).toString('utf8');
    expect(csv).toContain("'=cmd|");
    expect(csv).not.toMatch(/(^|[,"])=cmd/m);
  });
});

describe('what is closed, sealed or not yet allowed', () => {
  test('case 39: a comment on a closed draft is 409, and a sealed version cannot be changed at all', async () => {
    closeConsultationDraft(actorOf('plan-lead'), exampleDraftId, moment());
    const before = kept().length;
    expect((await comment({ text: 'Too late' })).status).toBe(409);
    expect(kept()).toHaveLength(before);
    const { id } = sealedVersion();
    const change = (statement: string) => () => database().$client.prepare(statement).run(id);
    expect(change("update plan_versions set content_hash = 'x' where id = ?")).toThrow();
    expect(change('update plan_version_files set size = 1 where version_id = ?')).toThrow();
    expect(change('delete from plan_versions where id = ?')).toThrow();
  });

  test('case 39: what is withdrawn or closed stands as it was, and the answer says what opens it again', async () => {
    const actionId = actionIdOf('1.1');
    const edit = async () => {
      const { version, input } = getActionForm(actorOf('plan-lead'), actionId);
      const headers = { 'if-match': `"${version}"` };
      const request = sent('/', { method: 'PATCH', body: input, headers, cookie: cookieOf('plan-lead') });
      const answer = await action.PATCH(request, around({ actionId }));
      return [answer.status, (await answered(answer)).detail];
    };
    const stage = (to: string) =>
      database().$client.prepare('update actions set stage = ? where id = ?').run(to, actionId);
    stage('withdrawn');
    const stands = 'so its words stand as they were.';
    expect(await edit()).toEqual([409, `This action was withdrawn, ${stands} Restore it first, or add a new one.`]);
    stage('closed');
    expect(await edit()).toEqual([409, `This action is closed, ${stands} Re-open it first, or add a new one.`]);
  });

  test('case 39: what is over for good is 410: an absence taken back, a password link that was used', async () => {
    const away = { personId: personIdOf('owner'), fromOn: '2023-07-03', untilOn: '2023-07-07' };
    const { id } = setAway(actorOf('plan-lead'), { ...away, confirmed: false }, moment());
    const takeBack = () =>
      takingBack.POST(post('/', {}, 'plan-lead'), around({ absenceId: id })).then(({ status }) => status);
    expect([await takeBack(), await takeBack()]).toEqual([201, 410]);

    const secret = createPasswordLink(personIdOf('owner'), moment());
    const choose = async (given: string) => {
      const body = { secret: given, password: 'Nineteen blue kettles hum' };
      const answer = await setPasswordRoute.POST(sent('/api/set-password', { body }), around());
      return answer.status;
    };
    expect([await choose(secret), await choose(secret), await choose('nobody-made-this')]).toEqual([200, 410, 404]);
  });

  test('case 40: a step left out is 409 and says which: an approval before sealing, the stages before closing', async () => {
    approve('director');
    const address = `/api/plans/${planId}/sealings`;
    const { contentHash } = sealing();
    const unsealed = await sealings.POST(post(address, { contentHash }, 'plan-lead'), around({ planId }));
    expect(unsealed.status).toBe(409);
    expect((await answered(unsealed)).missing).toEqual([expect.stringMatching(/lead member/i)]);
    const actionId = actionIdOf('1.1');
    const decided = { decision: 'Cabinet', decidedOn: '2023-06-13' };
    const open = await closing.POST(
      post(`/api/actions/${actionId}/closing`, decided, 'director'),
      around({ actionId }),
    );
    expect([open.status, (await answered(open)).detail]).toEqual([409, expect.stringMatching(/embedded/)]);
  });
});
