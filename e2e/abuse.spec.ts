import { expect, test } from '@playwright/test';
import { openDatabase } from '#db/open.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { everyRoute, everySignedInPage } from './every-address.ts';
import { type Answer, OwnServer } from './own-server.ts';

/* What a browser would not send, sent to a server of its own. */
test.describe.configure({ mode: 'default', timeout: 90_000 });

let server: OwnServer;
let [owner, lead, member] = [] as { cookie: string }[];
test.beforeAll(async () => {
  test.setTimeout(90_000);
  server = await OwnServer.prepare('e2e-abuse');
  await server.start();
  owner = await server.signedIn('owner');
  lead = await server.signedIn('plan-lead');
  member = await server.signedIn('panel-member');
});
test.afterAll(() => server.end());

const permanence = actionIdOf('1.1');
const updates = `/api/actions/${permanence}/progress-updates`;
const said = { declaredRag: 'green', done: 'The first meetings were held.' };
const post = (headers: Record<string, string> = {}, body: unknown = said) =>
  server.send(updates, body, { headers: { ...owner, ...headers } });

function count(table: string): number {
  const db = openDatabase(server.file('seventy.db'));
  const rows = db.$client.prepare(`select count(*) from ${table}`).pluck().get() as number;
  db.$client.close();
  return rows;
}
const refused = (answer: Answer, status: number) => {
  expect(answer.status, answer.text).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  return JSON.parse(answer.text) as { detail: string };
};
/** Open to whoever is not signed in yet. */
const open = [
  '/api/health',
  '/api/sign-in',
  '/api/sign-out',
  '/api/example-session',
  '/api/example-world',
  '/api/set-password',
];
/** Read by whoever opened a link, or by anybody at all: e2e/inspector-link.spec.ts asks these without one. */
const ofLink = (address: string) => /^\/(inspector|public)/.test(address);
const changing = everyRoute().flatMap(({ address, methods }) =>
  methods.filter((method) => method !== 'GET').map((method) => ({ address, method })),
);

test.describe('a page of another site', () => {
  test('cannot change anything at any address, whatever it says or leaves out', async () => {
    const before = count('progress_updates');
    expect(changing.length).toBeGreaterThan(30);
    for (const { address, method } of changing) {
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: `http://localhost.evil.example:${server.port}` },
        { origin: 'null' },
        { origin: '' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ] as Record<string, string>[]) {
        const answer = await server.send(address, said, {
          method,
          headers: { ...lead, 'if-match': '"1"', ...headers },
        });
        expect([address, method, headers, answer.status]).toEqual([address, method, headers, 403]);
      }
    }
    for (const origin of ['https://evil.example', 'null', '']) refused(await post({ origin }), 403);
    expect(count('progress_updates')).toBe(before);
  });

  test('cannot send a form: only JSON is read', async () => {
    const form = 'declaredRag=green&done=Done';
    // One address reads no body at all; there is nothing in it to be forged.
    const reading = changing.filter(({ address }) => !address.endsWith('/password-link'));
    for (const { address, method } of reading) {
      const type = { 'content-type': 'application/x-www-form-urlencoded', 'if-match': '"1"' };
      const answer = await server.send(address, form, { method, headers: { ...lead, ...type } });
      expect([address, method, answer.status]).toEqual([address, method, 415]);
    }
  });

  test('cannot change anything by a link: what writes does not answer to GET', async () => {
    const writing = everyRoute().filter(({ methods }) => !methods.includes('GET'));
    for (const { address } of writing) {
      const answer = await server.ask(address, { method: 'GET', headers: lead });
      expect([address, answer.status]).toEqual([address, 405]);
    }
  });
});

test.describe('nobody signed in', () => {
  test('is answered 401 at every API address, and led to the sign-in page from every page', async () => {
    for (const { address, methods } of everyRoute().filter(
      ({ address }) => !open.includes(address) && !ofLink(address),
    )) {
      for (const method of methods) {
        const headers = { 'if-match': '"1"' };
        const answer =
          method === 'GET'
            ? await server.ask(address, { method })
            : await server.send(address, said, { method, headers });
        // The print view is a route that is opened as a page.
        const status = address.startsWith('/api/') ? 401 : 307;
        expect([address, method, answer.status]).toEqual([address, method, status]);
      }
    }
    for (const address of everySignedInPage()) {
      const answer = await server.ask(address, { method: 'GET' });
      const led = address === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(address)}`;
      expect([address, answer.status, answer.headers.location]).toEqual([address, 307, led]);
    }
  });

  test('gets in by no header that pretends to come from inside the framework', async () => {
    const chain = (name: string) => Array(5).fill(name).join(':');
    for (const value of ['middleware', 'src/middleware', 'proxy', 'src/proxy', 'pages/_middleware', '1']) {
      for (const header of [value, chain(value)]) {
        const headers = { 'x-middleware-subrequest': header };
        for (const address of ['/', `/plans/${planId}`, `/actions/${permanence}`]) {
          const answer = await server.ask(address, { method: 'GET', headers });
          expect([address, header, answer.status]).toEqual([address, header, 307]);
          expect(answer.text).not.toContain('permanence');
        }
        expect((await server.ask(`/api/plans/${planId}`, { method: 'GET', headers })).status).toBe(401);
      }
    }
  });

  test('reads nothing of a page by asking for its parts', async () => {
    const { text } = await server.ask(`/plans/${planId}`, { method: 'GET', headers: lead });
    expect(text).toContain('Post-inspection action plan 2023');
    for (const headers of [
      { rsc: '1' },
      { rsc: '1', 'next-router-prefetch': '1' },
      { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
      { 'next-router-state-tree': '%5B%22%22%5D', rsc: '1' },
      { purpose: 'prefetch' },
    ] as Record<string, string>[]) {
      for (const address of [`/plans/${planId}`, `/plans/${planId}?_rsc=1`, `/actions/${permanence}`]) {
        const answer = await server.ask(address, { method: 'GET', headers });
        expect(answer.text).not.toContain('Post-inspection action plan 2023');
        expect(answer.text).not.toContain('permanence planning meeting');
      }
    }
  });

  test('finds no file of the project behind any address', async () => {
    for (const address of [
      ...[
        '/.git/HEAD',
        '/.env',
        '/package.json',
        '/server.mjs',
        '/db/schema.ts',
        '/data/seventy.db',
        '/example-secret',
      ],
      ...['/_next/static/../../package.json', '/_next/static/..%2f..%2fpackage.json', '/..%2f..%2fetc%2fpasswd'],
      ...['/_next/image?url=%2Ffavicon.svg&w=64&q=75', '/_next/data/x/index.json', '/api', '/api/debug', '/metrics'],
      ...['/_next/static/chunks/main.js.map', '/__nextjs_original-stack-frame', '/_next/server/app/page.js'],
    ]) {
      const answer = await server.ask(address, { method: 'GET' });
      expect([address, [400, 404].includes(answer.status)]).toEqual([address, true]);
    }
  });
});

test.describe('headers that should not be', () => {
  test('a call of a Server Action is 404, an unknown name 421, TRACE 405', async () => {
    for (const action of ['x', '00'.repeat(20)]) {
      expect((await server.send('/', [], { headers: { ...lead, 'next-action': action } })).status).toBe(404);
      expect((await server.send('/sign-in', [], { headers: { 'next-action': action } })).status).toBe(404);
    }
    for (const host of ['evil.example', `evil.example:${server.port}`, 'localhost', `localhost:${server.port + 1}`]) {
      expect((await server.ask('/sign-in', { method: 'GET', headers: { host } })).status).toBe(421);
    }
    expect((await server.ask('/', { method: 'TRACE', headers: lead })).status).toBe(405);
  });

  test('forged addresses and hosts of a proxy are not believed', async () => {
    const headers = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '203.0.113.9',
      forwarded: 'host=evil.example',
    };
    const answer = await server.ask('/', { method: 'GET', headers });
    expect([answer.status, answer.headers.location]).toEqual([307, '/sign-in']);
    expect(JSON.stringify(answer)).not.toContain('evil.example');
  });

  test('that are too long are 431 (abuse case 18), and a request of two lengths is 400', async () => {
    expect((await server.ask('/sign-in', { method: 'GET', headers: { 'x-long': 'a'.repeat(64_000) } })).status).toBe(
      431,
    );
    const cookies = Array.from({ length: 5_000 }, (_, n) => `c${n}=1`).join('; ');
    expect((await server.ask('/sign-in', { method: 'GET', headers: { cookie: cookies } })).status).toBe(431);
    const host = `Host: ${server.host}\r\n`;
    const both = `POST /api/sign-in HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
    expect(await server.raw(both)).toMatch(/^HTTP\/1\.1 400/);
    const badChunk = `POST /api/sign-in HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n`;
    expect(await server.raw(badChunk)).toMatch(/^HTTP\/1\.1 400/);
    expect(await server.raw('GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 (400|421)/);
  });
});

test.describe('every answer', () => {
  test('carries the security headers, and does not say what it is made with', async () => {
    const pages = ['/sign-in', `/plans/${planId}`, '/never-was', '/api/health', '/api/plans', '/favicon.svg'];
    for (const address of pages) {
      const { headers } = await server.ask(address, { method: 'GET', headers: lead });
      expect(headers, address).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).toMatch(/script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
      for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
        expect(headers['content-security-policy']).toContain(part);
      }
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
    }
  });

  test('that is a page has scripts of its own nonce only, another with each load', async () => {
    const nonces = new Set<string>();
    for (let load = 0; load < 40; load++) {
      const { headers, text } = await server.ask('/sign-in', { method: 'GET' });
      const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
      nonces.add(nonce);
      const scripts = text.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
      expect(text).not.toMatch(/\sstyle="/);
    }
    expect(nonces.size).toBe(40);
  });

  test('to somebody signed in is kept by no cache', async () => {
    for (const address of [
      '/',
      `/plans/${planId}`,
      `/actions/${permanence}`,
      '/api/plans',
      `/api/actions/${permanence}`,
    ]) {
      const { headers } = await server.ask(address, { method: 'GET', headers: lead });
      expect([address, headers['cache-control']]).toEqual([address, expect.stringContaining('no-store')]);
    }
  });
});

test.describe('an address that asks for what cannot be (abuse case 33)', () => {
  const asked = ['/notices?limit=1e9', '/notices?page=-1', `/plans/${planId}?view=purple`, '/sign-in?to=/&to=/'];

  test('is 400 with a page that says what, for whoever asks, and nothing of the page itself', async () => {
    for (const address of asked) {
      for (const headers of [lead, member, {}]) {
        const { status, text } = await server.ask(address, { method: 'GET', headers: { ...headers } });
        expect([address, status]).toEqual([address, 400]);
        expect(text).toMatch(
          /There is a problem with the address.*After the question mark, (<!-- -->)?“(limit|page|view|to)” must be/s,
        );
        expect(text).not.toContain('Post-inspection action plan 2023');
      }
    }
    const meant = await server.ask('/notices?limit=200&page=1&utm_source=mail', { method: 'GET', headers: lead });
    expect(meant.status).toBe(200);
    expect((await server.ask('/odd-address', { method: 'GET', headers: { 'x-seventy-odd': 'forged' } })).status).toBe(
      404,
    );
  });

  test('is 400 as a problem for a program', async () => {
    const ask = (query: string) => server.ask(`${updates}?${query}`, { method: 'GET', headers: owner });
    expect(refused(await ask('limit=1e9'), 400).detail).toBe(
      'In the address, “limit” must be a whole number from 1 to 200.',
    );
    refused(await ask('page=0'), 400);
    refused(await ask('page=1&page=2'), 400);
    const one = await ask('limit=1');
    expect([one.status, (JSON.parse(one.text) as object[]).length]).toEqual([200, 1]);
  });
});

test.describe('a form', () => {
  test('without a key is 428; a change without the version seen as well', async () => {
    refused(await post({ 'idempotency-key': '' }), 428);
    refused(await server.send(`/api/actions/${permanence}`, {}, { method: 'PATCH', headers: { ...lead } }), 428);
  });

  test('sent twenty times at once with one key is one update', async () => {
    const before = count('progress_updates');
    const key = { 'idempotency-key': 'twenty-at-once' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(key)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(count('progress_updates')).toBe(before + 1);
    refused(await post(key, { ...said, done: 'Other words.' }), 422);
  });

  test('saved fifty times from one version is saved once, and 49 times shown what stands', async () => {
    const address = `/api/actions/${permanence}`;
    const read = await server.ask(address, { method: 'GET', headers: lead });
    const { input } = JSON.parse(read.text) as { input: object };
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => {
        const headers = { ...lead, 'if-match': read.headers.etag ?? '' };
        return server.send(address, { ...input, title: `Title ${n}` }, { method: 'PATCH', headers });
      }),
    );
    const by = Map.groupBy(answers, ({ status }) => status);
    expect([by.get(200)?.length, by.get(412)?.length]).toEqual([1, 49]);
    const stale = JSON.parse(by.get(412)?.[0]?.text ?? '{}') as { current: { title: string }; version: number };
    expect(stale.current.title).toMatch(/^Title \d+$/);
    expect(by.get(200)?.[0]?.headers.etag).toBe(`"${stale.version}"`);
  });

  test('with a role, an author or a version of its own making is 422', async () => {
    for (const more of [{ role: 'administrator' }, { postedBy: 'x' }, { version: 9 }, { onBehalf: false }]) {
      refused(await post({}, { ...said, ...more }), 422);
    }
    refused(await server.send('/api/example-session', { role: 'god' }), 422);
    refused(await server.send('/api/example-session', { role: 'owner', personId: 'x' }), 422);
    const forged = { cookie: `${owner?.cookie}; role=administrator`, 'x-role': 'administrator' };
    refused(await server.send('/api/people', { name: 'A', email: 'a@example.invalid' }, { headers: forged }), 403);
  });

  test('of more than 1 MB is 413, whether it says so or not', async () => {
    const long = JSON.stringify({ ...said, done: 'a'.repeat(1_100_000) });
    refused(await post({}, long), 413);
    const headers = { 'transfer-encoding': 'chunked' };
    const answer = await post(headers, long);
    expect(answer.status).toBe(413);
  });

  test('nested a thousand deep, or with keys of every object, is refused and changes nothing', async () => {
    const deep = `${'['.repeat(1_000)}${']'.repeat(1_000)}`;
    for (const body of [
      deep,
      `{"declaredRag":"green","done":${deep}}`,
      '{"declaredRag":"green","done":"x","__proto__":{"role":"administrator"}}',
      '{"declaredRag":"green","done":"x","constructor":{"prototype":{"role":"administrator"}}}',
      '{"declaredRag":"green","done":["x"]}',
      '{"declaredRag":1e309,"done":"x"}',
      '{"declaredRag":"green","done":"a\\u0000b"}',
      '{"declaredRag":"green","done":"\\ud83d"}',
    ]) {
      refused(await post({}, body), 422);
    }
    refused(await post({}, '{"declaredRag":"green"'), 400);
    expect((await post()).status).toBe(201);
  });

  test('keeps awkward words exactly, and a page shows them as text', async () => {
    const done = `<script>alert(1)</script> =1+1 {{7*7}} 儿童 👩🏽‍🏫 \uf06e \u202efdp ${crypto.randomUUID()}`;
    expect((await post({}, { ...said, done })).status).toBe(201);
    const { text } = await server.ask(updates, { method: 'GET', headers: owner });
    expect((JSON.parse(text) as { done: string }[]).some((update) => update.done === done)).toBe(true);
    const page = await server.ask(`/actions/${permanence}`, { method: 'GET', headers: owner });
    expect(page.text).not.toContain('<script>alert(1)</script>');
    expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});

test.describe('what is not theirs to know of', () => {
  test('is answered byte for byte as what never was', async () => {
    const hidden = actionIdOf('4.2');
    const addresses = (id: string, plan: string, routing: string) => [
      ['GET', `/api/actions/${id}`],
      ['GET', `/api/actions/${id}/progress-updates`],
      ['POST', `/api/actions/${id}/progress-updates`],
      ['GET', `/api/plans/${plan}`],
      ['POST', `/api/routings/${routing}/ending`],
    ];
    const foreign = addresses(hidden, planId, seedId('routing scrutiny 1'));
    const never = addresses('never-was', 'never-was', 'never-was');
    const refusals = count("audit_events where event = 'refused-not-found'");
    for (const [place, [method = '', address = '']] of foreign.entries()) {
      const body = address.endsWith('ending') ? {} : said;
      const ask = (at: string) =>
        method === 'GET'
          ? server.ask(at, { method, headers: member })
          : server.send(at, body, { method, headers: { ...member } });
      const [theirs, none] = [await ask(address), await ask(never[place]?.[1] ?? '')];
      expect([address, theirs.status, none.status]).toEqual([address, 404, 404]);
      expect(theirs.text).toBe(none.text);
      const { date: _one, ...headers } = theirs.headers;
      const { date: _two, ...others } = none.headers;
      for (const given of [headers, others]) delete given['content-security-policy'];
      expect(headers).toEqual(others);
    }
    expect(count("audit_events where event = 'refused-not-found'")).toBe(refusals + 2 * foreign.length);
  });

  test('is a page like that of what never was, but for its address and its nonce', async () => {
    const page = async (address: string, id: string) => {
      const { status, text, headers } = await server.ask(address, { method: 'GET', headers: member });
      const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
      return { status, text: text.replaceAll(nonce, 'NONCE').replaceAll(id, 'ID') };
    };
    const never = 'never-was-22-letters-x';
    for (const [start, id] of [
      ['/actions/', actionIdOf('4.2')],
      ['/plans/', planId],
      ['/panels/', seedId('panel cabinet')],
    ] as const) {
      const [foreign, none] = [await page(`${start}${id}`, id), await page(`${start}${never}`, never)];
      expect([start, foreign.status, none.status]).toEqual([start, 404, 404]);
      expect(foreign.text).toBe(none.text);
    }
  });
});

test('a cookie is worth nothing after signing out', async () => {
  const somebody = await server.signedIn('observer');
  const ask = () => server.ask('/api/plans', { method: 'GET', headers: somebody });
  expect((await ask()).status).toBe(200);
  const out = await server.send('/api/sign-out', {}, { headers: somebody });
  expect([out.status, out.headers['clear-site-data']]).toEqual([200, '"cache", "storage"']);
  expect((await ask()).status).toBe(401);
});

test('the eleventh wrong password waits, even sent all together, and so does whoever comes after', async () => {
  const wrong = { email: 'owner@example.invalid', password: 'not the password' };
  const answers = await Promise.all(Array.from({ length: 25 }, () => server.send('/api/sign-in', wrong)));
  const by = Map.groupBy(answers, ({ status }) => status);
  expect([by.get(422)?.length, by.get(429)?.length]).toEqual([10, 15]);
  expect(Number(by.get(429)?.[0]?.headers['retry-after'])).toBeGreaterThan(200);
  const forged = { 'x-forwarded-for': '203.0.113.77', 'x-seventy-source': '203.0.113.77' };
  expect(
    (await server.send('/api/sign-in', { ...wrong, email: 'x@example.invalid' }, { headers: forged })).status,
  ).toBe(429);
});

test('after all of it the server answers, and its audit trail holds', async () => {
  expect((await server.ask('/api/health', { method: 'GET' })).status).toBe(200);
  expect((await server.ask(`/plans/${planId}`, { method: 'GET', headers: lead })).status).toBe(200);
  expect(await server.run('cli/seventy.ts', 'audit', 'verify')).toMatch(/^The audit trail holds: \d+ rows/);
});
