import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { newId } from '#db/new-id.ts';
import { exampleDraftId } from '#db/seed/haringey-consultation.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { draftedReport, publishedReport } from '#db/testing/panel-reports.ts';
import { juneMoment } from '#db/testing.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import * as draftFile from '../api/consultation-drafts/[draftId]/exports/[form]/route.ts';
import * as answer from '../api/draft-comments/[commentId]/answer/route.ts';
import * as evidenceFile from '../api/evidence/[evidenceId]/file/route.ts';
import * as marks from '../api/panel-reports/[reportId]/exempt-marks/route.ts';
import * as reportFile from '../api/panel-reports/[reportId]/files/[copy]/[form]/route.ts';
import * as questions from '../api/panels/[panelId]/questions/route.ts';
import * as roleEnding from '../api/person-roles/[personRoleId]/ending/route.ts';
import * as roles from '../api/person-roles/route.ts';
import * as signIn from '../api/sign-in/route.ts';
import { moment } from './clock.ts';
import { around, freshServer, sent } from './request-testing.ts';
import { sessionCookieName, signedSessionToken } from './session-cookie.ts';

/* The abuse cases of access and publication (assurance §5, cases 46 to 51 and 85) over their routes; 47 and 48 in `route.test.ts`, 49 in
 * `link-route.test.ts`, 86 in `documents/exempt-copies.test.ts`, 87 beside the freezing, 88 in `disposal.test.ts` and beside its writes,
 * 89 beside the erasing, 90 in `sensitive-files.test.ts`. */

beforeEach(() => freshServer());

type Handler = (request: Request, around: { params: Promise<unknown> }) => Promise<Response>;
function asked(seat: SeatKey, address: string, body?: unknown): Request {
  const person = { id: personIdOf(seat), identityId: seedId(`identity ${seat}`) };
  const cookie = `${sessionCookieName()}=${signedSessionToken(openSession(person, moment()))}`;
  return sent(address, {
    method: body === undefined ? 'GET' : 'POST',
    body,
    cookie,
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
}
const told = () =>
  database().$client.prepare('select event, actor from audit_events order by seq desc limit 1').get() as object;

describe('case 46: an id of another panel', () => {
  const first = (table: string) =>
    database().$client.prepare(`select id from ${table} limit 1`).pluck().get() as string;
  const mine = { planId, recommendationId: areaIdOf(1), actionId: actionIdOf('1.1'), words: 'Why?' };

  test.each<[string, Handler, (id: string) => string, (id: string) => Record<string, string>, () => string, unknown?]>([
    [
      'in the address of a file of its report',
      reportFile.GET,
      (id) => `/api/panel-reports/${id}/files/public/word`,
      (reportId) => ({ reportId, copy: 'public', form: 'word' }),
      () => publishedReport(),
    ],
    [
      'in the address of a draft to take away',
      draftFile.GET,
      (id) => `/api/consultation-drafts/${id}/exports/word`,
      (draftId) => ({ draftId, form: 'word' }),
      () => exampleDraftId,
    ],
    [
      'of a file of evidence',
      evidenceFile.GET,
      (id) => `/api/evidence/${id}/file`,
      (evidenceId) => ({ evidenceId }),
      () => first('evidence'),
    ],
    [
      'of a comment',
      answer.POST,
      (id) => `/api/draft-comments/${id}/answer`,
      (commentId) => ({ commentId }),
      () => first('draft_comments'),
      { decision: 'accepted', reason: 'Yes' },
    ],
    [
      'in the address of a question',
      questions.POST,
      (id) => `/api/panels/${id}/questions`,
      (panelId) => ({ panelId }),
      () => panelIdOf('scrutiny'),
      mine,
    ],
  ])('%s is 404, to the byte as an unknown one, and told', async (_, handler, address, params, idOf, body) => {
    const id = idOf();
    const ask = (one: string) => handler(asked('corporate-parenting-member', address(one), body), around(params(one)));
    const [theirs, never] = [await ask(id), await ask('never-was')];
    expect([theirs.status, never.status]).toEqual([404, 404]);
    expect(await theirs.text()).toBe(await never.text());
    expect(told()).toEqual({ event: 'refused-not-found', actor: personIdOf('corporate-parenting-member') });
  });
});

describe('case 50', () => {
  test('a plan lead who makes themselves an administrator is 403, and stays what they are', async () => {
    const body = { personId: personIdOf('plan-lead'), role: 'administrator', planId: null };
    const response = await roles.POST(asked('plan-lead', '/api/person-roles', body), around({}));
    expect(response.status).toBe(403);
    const held = "select count(*) from person_roles where role = 'administrator'";
    expect(database().$client.prepare(held).pluck().get()).toBe(1);
    expect(told()).toMatchObject({ event: 'refused-not-allowed', actor: personIdOf('plan-lead') });
  });

  test('the last administrator who ends their own role is 409: there must be one', async () => {
    const personRoleId = seedId('role administrator administrator');
    const request = asked('administrator', `/api/person-roles/${personRoleId}/ending`, {});
    const response = await roleEnding.POST(request, around({ personRoleId }));
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      detail: 'There must be one administrator. Make somebody else an administrator first.',
    });
  });
});

describe('case 51', () => {
  test('ids are 128 random bits, none like another', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect(ids.filter((id) => !/^[\w-]{22}$/.test(id))).toEqual([]);
    expect(new Set(ids.map((id) => id.slice(0, 12))).size).toBe(1_000);
    expect(Buffer.from(ids[0] ?? '', 'base64url')).toHaveLength(16);
  });

  test('an address that nobody has is answered at sign-in as one that somebody has', async () => {
    const attempt = async (email: string) => {
      const response = await signIn.POST(
        sent('/api/sign-in', { body: { email, password: 'a wrong one' } }),
        around({}),
      );
      return [response.status, await response.text()];
    };
    const known = await attempt('plan-lead@example.invalid');
    expect(known[0]).toBe(422);
    expect(await attempt('nobody@example.invalid')).toEqual(known);
  });
});

describe('case 85: something exempt', () => {
  const markWith = (given: object) => {
    const reportId = draftedReport(juneMoment);
    const whole = { part: 'live', itemNumber: null, ...given };
    return marks.POST(asked('plan-lead', `/api/panel-reports/${reportId}/exempt-marks`, whole), around({ reportId }));
  };

  test.each([
    ['without a paragraph', { publicInterest: 'A child could be known.' }, 'paragraph'],
    ['without a reason of public interest', { paragraph: 2, publicInterest: ' ' }, 'publicInterest'],
  ])('%s is 422 at its field, and marked nowhere', async (_, given, field) => {
    const response = await markWith(given);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ fields: [{ field, words: expect.any(String) }] });
    expect(database().$client.prepare('select count(*) from exempt_marks').pluck().get()).toBe(0);
  });

  test('with both is marked', async () => {
    expect((await markWith({ paragraph: 2, publicInterest: 'A child could be known.' })).status).toBe(201);
  });
});
