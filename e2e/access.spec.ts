import { expect, test } from '@playwright/test';
import { type Expected, expectedOf } from '#request/access/expected-testing.ts';
import { pageAccess } from '#request/access/pages.ts';
import { principals } from '#request/access/principals-testing.ts';
import type { AccessRule } from '#request/access/rule.ts';
import type { Thing, Things } from '#request/access/things-testing.ts';
import { type Answer, OwnServer } from './own-server.ts';

/*
 * Everyone × every page × what is theirs, another's, ended and unknown, over HTTP (assurance SEC-04); the API's addresses are asked the
 * same in `app/_request/access-matrix.test.ts`. A page that one may not know of is the page of an unknown id.
 */
type World = {
  things: Things;
  administered: Record<string, string>;
  /** The milestone of an action, the figure of a measure. */
  parts: Record<string, string>;
  cookies: Record<string, string>;
};
/** What a secret in the address opens, or is open to all once turned on, is tried by itself; a second version there is of one plan only. */
const pages = (Object.entries(pageAccess) as [string, { GET: AccessRule }][]).filter(
  ([address]) => !/\[(secret|token|number)\]|^\/(public|odd-address$)/.test(address),
);
let server: OwnServer;
let world: World;

test.beforeAll(async () => {
  server = await OwnServer.prepare('e2e-access');
  server.settings = { SEVENTY_SECRET: 'only for tests, never for an installation' };
  world = JSON.parse(await server.run('e2e/access-world.ts', server.file('seventy.db'))) as World;
  await server.start();
});
test.afterAll(() => server.end());

function answered({ status, headers }: Answer): Expected {
  if (status === 307) return headers.location?.startsWith('/sign-in') ? 'signed out' : 'let in';
  if (status === 401) return 'signed out';
  return status === 403 ? 'not allowed' : status === 404 ? 'unknown' : 'let in';
}

const asked: Record<string, string> = { number: '1', act: 'withdraw', part: 'summary', step: 'submitted' };

/** Pages that are there or not by how far their thing has come: a draft is not corrected, a frozen report not reworded. */
const byState = /\/(correct|retract|texts\/\[part\]|timetable\/\[step\])$/;

function addressOf(address: string, id: string): string {
  // A plan is begun from an inspection.
  if (address === '/plans/new') return `${address}?inspection=${id}`;
  const rest = address.replace(/\[\w+\]/, id);
  return rest.replaceAll(/\[(\w+)\]/g, (_, name) => asked[name] ?? world.parts[id] ?? 'never-was');
}

function thingsAt(address: string, rule: AccessRule): (Thing | null)[] {
  const noun = typeof rule === 'string' ? 'installation' : rule[1];
  if (noun !== 'installation') return [...(world.things[noun] ?? [])];
  const name = /\[(\w+)\]/.exec(address)?.[1];
  const id = name && world.administered[name];
  return id ? [{ name: 'what is looked after', id, knownTo: '', theirs: '' }] : [null];
}

/** What the page says. Its scripts number their parts by what was ready first; the crawl reads those. */
const said = (html: string) => html.replaceAll(/<script[\s\S]*?<\/script>|<link[^>]*>|nonce="[^"]*"/g, '');

test('every page lets in, refuses and knows nothing of what it must, for everyone', async () => {
  test.setTimeout(300_000);
  const wrong: string[] = [];
  let cases = 0;
  const ask = async (address: string, principal: string) => {
    cases += 1;
    const cookie = world.cookies[principal];
    return server.ask(address, { method: 'GET', headers: cookie ? { cookie } : {} });
  };
  for (const [address, { GET: rule }] of pages) {
    for (const principal of principals) {
      const named = address.includes('Id]');
      const unknown = named ? await ask(addressOf(address, 'never-was'), principal) : null;
      for (const thing of thingsAt(address, rule)) {
        const expected = expectedOf(rule, principal, thing);
        const page = await ask(addressOf(address, thing?.id ?? 'never-was'), principal);
        const refused =
          (thing?.over && answered(page) === 'not allowed') || (byState.test(address) && page.status === 404);
        if (answered(page) !== expected && !refused) {
          wrong.push(`${principal} at ${address} (${thing?.name ?? 'it'}): ${page.status}, expected ${expected}`);
        }
        if (expected === 'unknown' && unknown && said(page.text) !== said(unknown.text)) {
          wrong.push(`${principal} at ${address}: another page for ${thing?.name} than for an unknown id`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(cases).toBeGreaterThan(1_500);
});
