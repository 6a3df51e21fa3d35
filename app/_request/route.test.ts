import { beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '#db/database.ts';
import { progressUpdates } from '#db/schema/progress-updates.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { lastTold, told } from '#db/testing/administration.ts';
import { actorOf, juneMoment } from '#db/testing.ts';
import { disablePerson } from '#db/writes/people/people.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import { endRouting } from '#db/writes/plans/plans.ts';
import * as updates from '../api/actions/[actionId]/progress-updates/route.ts';
import * as action from '../api/actions/[actionId]/route.ts';
import * as routings from '../api/plans/[planId]/routings/route.ts';
import { moment } from './clock.ts';
import { around, freshServer, sent } from './request-testing.ts';
import { signedSessionToken } from './session-cookie.ts';

beforeEach(() => freshServer());

const cookieOf = (seat: SeatKey) => {
  const person = { id: personIdOf(seat), identityId: seedId(`identity ${seat}`) };
  return `seventy.session_token=${signedSessionToken(openSession(person, moment()))}`;
};
const body = { declaredRag: 'green', done: '=1+1 <script> 儿童 👩🏽‍🏫' };
const key = { 'idempotency-key': 'made-when-the-form-opened' };
const permanence = actionIdOf('1.1');

type More = { headers?: Record<string, string>; body?: unknown; seat?: SeatKey | null; cookie?: string };
function post(more: More = {}, actionId = permanence): Promise<Response> {
  const cookie = more.cookie ?? (more.seat === null ? undefined : cookieOf(more.seat ?? 'owner'));
  const headers = { ...key, ...more.headers };
  const request = sent(`/api/actions/${actionId}/progress-updates`, {
    ...more,
    headers,
    cookie,
    body: more.body ?? body,
  });
  return updates.POST(request, around({ actionId }));
}
function patch(given: unknown, headers: Record<string, string>, seat: SeatKey = 'plan-lead'): Promise<Response> {
  const request = sent(`/api/actions/${permanence}`, { method: 'PATCH', body: given, headers, cookie: cookieOf(seat) });
  return action.PATCH(request, around({ actionId: permanence }));
}
const stands = async () => {
  const request = sent(`/api/actions/${permanence}`, { method: 'GET', cookie: cookieOf('plan-lead') });
  return ((await (await action.GET(request, around({ actionId: permanence }))).json()) as { input: object }).input;
};
const posted = () => database().select().from(progressUpdates).all().length;
const refused = async (answer: Response, status: number) => {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  return (await answer.json()) as { detail: string; fields?: { field: string }[] };
};

describe('a post', () => {
  test('is taken once, kept exactly, and answered the same when it is sent again', async () => {
    const before = posted();
    const cookie = cookieOf('owner');
    const answers = await Promise.all(Array.from({ length: 20 }, () => post({ cookie })));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(posted()).toBe(before + 1);
    expect(
      database()
        .select()
        .from(progressUpdates)
        .all()
        .some(({ done }) => done === body.done),
    ).toBe(true);
  });

  test.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['of another port', { origin: 'http://localhost:3001' }],
    ['of the same name over https', { origin: 'https://localhost:3000' }],
    ['of a page without an origin', { origin: 'null' }],
    ['that does not say where it comes from', { origin: '' }],
    ['of another site that says it is this one', { 'sec-fetch-site': 'cross-site' }],
    ['of a sister site', { 'sec-fetch-site': 'same-site' }],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }],
  ])('%s is 403, leaves no update, and is told', async (_, headers) => {
    const before = posted();
    await refused(await post({ headers: headers as Record<string, string> }), 403);
    expect(posted()).toBe(before);
    expect(lastTold()).toMatchObject({ event: 'refused-not-allowed', actor: 'nobody' });
  });

  test('without a key is 428, with one too long as well', async () => {
    await refused(await post({ headers: { 'idempotency-key': '' } }), 428);
    await refused(await post({ headers: { 'idempotency-key': 'k'.repeat(101) } }), 428);
    expect((await post({ headers: { 'idempotency-key': 'k'.repeat(100) } })).status).toBe(201);
  });

  test('with the same key and other words is 422, from another person too', async () => {
    expect((await post()).status).toBe(201);
    await refused(await post({ body: { ...body, done: 'Other.' } }), 422);
    await refused(await post({ seat: 'plan-lead' }), 422);
  });

  test.each([
    ['form-encoded', 'application/x-www-form-urlencoded', 415],
    ['as plain text', 'text/plain', 415],
    ['without saying what it is', '', 415],
  ])('%s (%s) is refused with %i', async (_, type, status) => {
    await refused(await post({ headers: { 'content-type': type } }), status);
  });

  test.each([
    ['role', { role: 'plan-lead' }],
    ['onBehalf', { onBehalf: false }],
    ['postedBy', { postedBy: personIdOf('owner') }],
    ['version', { version: 9 }],
    ['planId', { planId: 'x' }],
    ['constructor', { constructor: { prototype: { polluted: true } } }],
  ])('with a field of its own making (%s) is 422 and names it', async (name, more) => {
    const { fields } = await refused(await post({ body: { ...body, ...more } }), 422);
    expect(fields?.map(({ field }) => field)).toEqual([name]);
  });

  test('with __proto__ among its fields changes no prototype and is refused', async () => {
    const text = `{"declaredRag":"green","done":"x","__proto__":{"polluted":true,"role":"administrator"}}`;
    await refused(await post({ body: text }), 422);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each([
    ['an array for a text', { ...body, done: ['x'] }],
    ['a number for a text', { ...body, done: 1 }],
    ['an object with a toString', { ...body, done: { toString: 'x' } }],
    ['NUL', { ...body, done: 'a\u0000b' }],
    ['half of a pair', '{"declaredRag":"green","done":"\\ud83d"}'],
    ['a number too large', '{"declaredRag":1e309,"done":"x"}'],
    ['a thousand levels', `{"declaredRag":"green","done":${'['.repeat(1000)}${']'.repeat(1000)}}`],
    ['nothing', '{}'],
    ['null', 'null'],
    ['an array', '[]'],
    ['20,001 characters', { ...body, done: 'a'.repeat(20_001) }],
    ['a date that is none', { ...body, forecastOn: '2023-02-31' }],
  ])('of %s is 422', async (_, given) => {
    const before = posted();
    await refused(await post({ body: given }), 422);
    expect(posted()).toBe(before);
  });

  test('that the audit trail cannot take is undone and answered 500 in words', async () => {
    const cookie = cookieOf('owner');
    const client = database().$client;
    client.exec("create temp trigger full before insert on audit_events begin select raise(abort, 'full'); end");
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { detail } = await refused(await post({ cookie }), 500);
    log.mockRestore();
    client.exec('drop trigger full');
    expect(detail).toContain('nothing was saved');
    expect((await post({ cookie })).status).toBe(201);
  });
});

describe('who is not there, or not theirs', () => {
  test('nobody signed in is 401, and so is a person who was disabled a moment ago', async () => {
    await refused(await post({ seat: null }), 401);
    await refused(await post({ cookie: 'seventy.session_token=made-up' }), 401);
    const cookie = cookieOf('owner');
    disablePerson(actorOf('administrator'), personIdOf('owner'), juneMoment);
    await refused(await post({ cookie }), 401);
  });

  test('case 46: an action not theirs and one that never was are 404, byte for byte, and each is told', async () => {
    for (const seat of ['panel-member', 'designated-doctor', 'administrator'] as const) {
      const [foreign, never] = [await post({ seat }, actionIdOf('4.2')), await post({ seat }, 'never-was')];
      expect([foreign.status, never.status]).toEqual([404, 404]);
      expect(await foreign.text()).toBe(await never.text());
      expect([...foreign.headers]).toEqual([...never.headers]);
      expect(lastTold()).toMatchObject({ event: 'refused-not-found', actor: personIdOf(seat) });
    }
  });

  test('an action they see and may not change is 403, and is told', async () => {
    await refused(await post({ seat: 'director' }), 403);
    expect(lastTold()).toMatchObject({ event: 'refused-not-allowed', actor: personIdOf('director') });
  });

  test('case 48: what was un-routed is 404 with the very next request', async () => {
    const cookie = cookieOf('panel-member');
    const read = () => {
      const request = sent(`/api/actions/${permanence}/progress-updates`, { method: 'GET', cookie });
      return updates.GET(request, around({ actionId: permanence }));
    };
    expect((await read()).status).toBe(200);
    endRouting(actorOf('plan-lead'), seedId('routing scrutiny 1'), juneMoment);
    expect((await read()).status).toBe(404);
  });

  test('case 47: a forged role in a header or cookie changes nothing', async () => {
    const cookie = `${cookieOf('clerk')}; role=plan-lead; actor=${personIdOf('plan-lead')}`;
    const given = { panelId: panelIdOf('scrutiny'), recommendationId: areaIdOf(5) };
    const headers = { ...key, 'x-role': 'plan-lead', 'x-actor': personIdOf('plan-lead') };
    const request = sent(`/api/plans/${planId}/routings`, { body: given, headers, cookie });
    await refused(await routings.POST(request, around({ planId })), 403);
  });
});

describe('a change', () => {
  test('without saying which version was seen is 428; said badly, 400', async () => {
    const given = await stands();
    await refused(await patch(given, {}), 428);
    for (const version of ['1', 'W/"1"', '*', '"one"', '"1", "2"', '"-1"', '"1.0"']) {
      await refused(await patch(given, { 'if-match': version }), 400);
    }
  });

  test('fifty times from one version is taken once; the others are shown what stands now', async () => {
    const given = await stands();
    const cookie = cookieOf('plan-lead');
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => {
        const changed = { ...given, title: `Title ${n}` };
        const headers = { 'if-match': '"1"' };
        const request = sent(`/api/actions/${permanence}`, { method: 'PATCH', body: changed, headers, cookie });
        return action.PATCH(request, around({ actionId: permanence }));
      }),
    );
    const by = Map.groupBy(answers, ({ status }) => status);
    expect([by.get(200)?.length, by.get(412)?.length]).toEqual([1, 49]);
    expect(by.get(200)?.[0]?.headers.get('etag')).toBe('"2"');
    const stale = (await by.get(412)?.[0]?.json()) as { current: object; version: number };
    expect(stale).toMatchObject({ version: 2, current: await stands() });
    expect(told().filter(({ event }) => event === 'action-changed')).toHaveLength(1);
  });

  test('by somebody who may not is 403 before its version is looked at', async () => {
    await refused(await patch(await stands(), { 'if-match': '"99"' }, 'director'), 403);
  });
});

describe('a reading', () => {
  test('is kept by no cache, and needs no origin', async () => {
    const request = sent(`/api/actions/${permanence}`, {
      method: 'GET',
      cookie: cookieOf('plan-lead'),
      headers: { origin: '', 'sec-fetch-site': '' },
    });
    const answer = await action.GET(request, around({ actionId: permanence }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('etag')).toBe('"1"');
  });
});
