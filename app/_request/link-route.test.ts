import { beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '#db/database.ts';
import { getViewLog } from '#db/reads/audit/view-log.ts';
import { inspectorLinks, viewRecords } from '#db/schema/inspector-links.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { grantedLink } from '#db/testing/opening.ts';
import { sealedVersion } from '#db/testing/submissions.ts';
import { actorOf, juneMoment } from '#db/testing.ts';
import { beginExampleDay } from '#db/writes/administration/example-day.ts';
import { revokeInspectorLink } from '#db/writes/links/inspector-links.ts';
import * as index from '../inspector/evidence-index/route.ts';
import * as live from '../inspector/live-position/route.ts';
import * as sealed from '../inspector/route.ts';
import * as files from '../inspector/versions/[versionId]/files/[form]/route.ts';
import * as opening from '../inspector-links/[token]/route.ts';
import { around, freshServer, sent } from './request-testing.ts';
import { networkOf } from './source-address.ts';

beforeEach(() => freshServer());

const from = (source: string) => ({ 'x-seventy-source': networkOf(source) });
const open = (token: string, source = '192.0.2.7') =>
  opening.GET(sent(`/inspector-links/${token}`, { method: 'GET', headers: from(source) }), {
    params: Promise.resolve({ token }),
  });
const cookieFrom = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const ask = (cookie: string, method = 'GET') => sent('/inspector', { method, cookie, headers: from('192.0.2.7') });
const read = async (cookie: string) => (await sealed.GET(ask(cookie), around())).status;
const changed = (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
const moveOn = (days: number) => {
  const day = new Date(Date.UTC(2023, 5, 30 + days)).toISOString().slice(0, 10);
  beginExampleDay(actorOf('plan-lead'), day, juneMoment);
};

describe('opening a link', () => {
  test('gives a cookie that no script reads and no other site sends, and leads on without the token', async () => {
    const { token } = grantedLink();
    const answer = await open(token);
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^seventy\.link=[^;]+; Path=\/inspector; HttpOnly; SameSite=Strict; Max-Age=7200$/),
    ]);
    const page = await answer.text();
    expect(page).toContain('<meta http-equiv="refresh" content="0;url=/inspector">');
    expect(page + cookieFrom(answer)).not.toContain(token);
    expect(await read(cookieFrom(answer))).toBe(200);
  });

  test('keeps of the token its SHA-256 and nothing else', () => {
    const { token } = grantedLink();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(database().$client.serialize().includes(token)).toBe(false);
    expect(database().select().from(inspectorLinks).get()?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('as often as one likes: a mail program that looks first takes it from nobody', async () => {
    const { token } = grantedLink();
    for (const _ of [1, 2, 3]) expect((await open(token)).status).toBe(200);
    expect(database().select().from(viewRecords).all()).toEqual([]);
  });

  test('case 49: with one character changed is 404; run out or revoked, 410', async () => {
    const { token } = grantedLink();
    expect((await open(changed(token))).status).toBe(404);
    const revoked = grantedLink();
    revokeInspectorLink(actorOf('director'), revoked.id, juneMoment);
    expect((await open(revoked.token)).status).toBe(410);
    moveOn(15);
    const late = await open(token);
    expect([late.status, await late.text()]).toEqual([410, expect.stringContaining('This link has run out.')]);
  });

  test('ten wrong tries from one address, and the right link waits too; another address does not', async () => {
    const { token } = grantedLink();
    for (let tries = 0; tries < 10; tries += 1) expect((await open(changed(token))).status).toBe(404);
    const answer = await open(token);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(200);
    expect((await open(token, '198.51.100.9')).status).toBe(200);
  });

  test('tells nobody in the audit trail which token was tried', async () => {
    const wrong = changed(grantedLink().token);
    await open(wrong);
    expect(database().$client.serialize().includes(wrong)).toBe(false);
    const events = database().$client.prepare('select event from audit_events').pluck().all();
    expect(events).toContain('inspector-link-refused');
  });
});

describe('whoever opened a link', () => {
  const opened = async (more = {}) => {
    const link = grantedLink(more);
    return { ...link, cookie: cookieFrom(await open(link.token)) };
  };

  test('reads until it is revoked, and from the very next request on nothing', async () => {
    const { id, cookie } = await opened();
    expect(await read(cookie)).toBe(200);
    revokeInspectorLink(actorOf('administrator'), id, juneMoment);
    const answer = await sealed.GET(ask(cookie), around());
    expect([answer.status, await answer.text()]).toEqual([410, expect.stringContaining('withdrawn this link')]);
  });

  test('reads until the end of its last day', async () => {
    const { cookie } = await opened();
    moveOn(14);
    expect(await read(cookie)).toBe(200);
    moveOn(15);
    expect(await read(cookie)).toBe(410);
  });

  test('is told so where nothing is sealed yet, and then reads the version with its files', async () => {
    const { cookie } = await opened();
    expect(await (await sealed.GET(ask(cookie), around())).text()).toContain('Nothing is sealed yet');
    const { id } = sealedVersion();
    const page = await (await sealed.GET(ask(cookie), around())).text();
    expect(page).toContain(`/inspector/versions/${id}/files/pdf`);
    const get = (versionId: string, form: string) => files.GET(ask(cookie), around({ versionId, form }));
    expect(await (await get(id, 'pdf')).text()).toBe('pdf: as sealed');
    for (const [versionId, form] of [
      [planId, 'pdf'],
      [id, 'exe'],
    ] as const) {
      expect((await get(versionId, form)).status).toBe(404);
    }
  });

  test('reads the live position and the evidence index only where they are ticked', async () => {
    const statuses = async (cookie: string) => [
      (await live.GET(ask(cookie), around())).status,
      (await index.GET(ask(cookie), around())).status,
    ];
    expect(await statuses((await opened()).cookie)).toEqual([404, 404]);
    expect(await statuses((await opened({ showsLivePosition: true })).cookie)).toEqual([200, 404]);
    expect(await statuses((await opened({ showsLivePosition: true, showsEvidenceIndex: true })).cookie)).toEqual([
      200, 200,
    ]);
  });

  test('leaves a line for each view, which who granted the link reads; asking for headers leaves none', async () => {
    const { id } = sealedVersion();
    const { cookie } = await opened({ showsLivePosition: true });
    await sealed.GET(ask(cookie), around());
    await sealed.GET(ask(cookie, 'HEAD'), around());
    await live.GET(ask(cookie), around());
    await index.GET(ask(cookie), around());
    const { views } = getViewLog(actorOf('plan-lead'), planId, {});
    expect(views.map(({ what, by, sourceAddress }) => [what, by, sourceAddress]).sort()).toEqual([
      ['Live cleared position', 'Ofsted, monitoring visit', '192.0.2.7'],
      ['Sealed version 1', 'Ofsted, monitoring visit', '192.0.2.7'],
    ]);
    expect(getViewLog(actorOf('observer'), planId, { item: `plan-version.${id}` }).views).toHaveLength(1);
  });

  test('is nobody with a forged cookie, another’s signature, or after two hours', async () => {
    const { cookie } = await opened();
    const { id } = grantedLink();
    const [, ...rest] = cookie.split('=')[1]?.split('.') ?? [];
    for (const forged of [
      '',
      'seventy.link=',
      `${cookie}x`,
      `seventy.link=${[id, ...rest].join('.')}`,
      'seventy.link=a.b',
    ]) {
      expect([forged, await read(forged)]).toEqual([forged, 401]);
    }
    vi.useFakeTimers({ now: Date.now() + 2 * 3_600_000 + 1_000, toFake: ['Date'] });
    expect(await read(cookie)).toBe(401);
    vi.useRealTimers();
  });
});
