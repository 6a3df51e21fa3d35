import { beforeAll, describe, expect, test } from 'vitest';
import { database, holdDatabase } from '#db/database.ts';
import { openDatabase } from '#db/open.ts';
import { apiAccess } from './access/api.ts';
import { bodies, fileHeaders, queries } from './access/bodies-testing.ts';
import { type Expected, expectedOf } from './access/expected-testing.ts';
import { principals } from './access/principals-testing.ts';
import type { AccessRule, Method } from './access/rule.ts';
import { openEverySession } from './access/sessions-testing.ts';
import { everyThing, installationIds, type Thing, type Things } from './access/things-testing.ts';
import { around, freshServer, sent } from './request-testing.ts';

/*
 * Everyone × every address of the API × what is theirs, another's, ended and unknown (assurance SEC-04). Expected by hand: who knows
 * of a thing from rules §5 (`things-testing.ts`), who may do a verb from rules §6 (`policyMatrix`). Not to know of a thing is answered
 * as if it were not there, to the byte; to know and not to be allowed is 403.
 */

type Handler = (request: Request, around: { params: Promise<unknown> }) => Promise<Response>;
const modules = import.meta.glob<Record<string, Handler>>('../api/**/route.ts');
/** Only an upload of a whole report is read before it is known who asks for what. */
const takesAFile = /\/(evidence-files|inspection-readings)$/;
/** The job of the test has not ended, so its result is not there for its owner either. */
const notThereYet = 'GET /api/jobs/[jobId]/result';

let image: Buffer;
let cookies: Map<string, string>;
let things: Things;
let administered: ReturnType<typeof installationIds>;

beforeAll(() => {
  freshServer();
  things = everyThing();
  administered = installationIds();
  cookies = openEverySession();
  image = database().$client.serialize();
});

/** The world as it was, after a request that changed something. */
function restore(): void {
  database().$client.close();
  holdDatabase(openDatabase(image));
  Reflect.deleteProperty(globalThis, Symbol.for('seventy.identity'));
}

const answers: Record<number, Expected> = { 401: 'signed out', 403: 'not allowed', 404: 'unknown' };
const answered = (status: number): Expected => answers[status] ?? 'let in';

/** The words of an address that are no ids. */
const wordsIn: Record<string, string> = { copy: 'public', part: 'live' };

function idIn(address: string, name: string, id: string): string {
  if (name in wordsIn) return wordsIn[name] ?? '';
  if (name === 'form') return address.includes('consultation-drafts') ? 'word' : 'json';
  return id;
}

async function ask(address: string, method: Method, principal: string, id: string): Promise<[number, string]> {
  const handler = (await modules[`..${address}/route.ts`]?.())?.[method];
  if (!handler) throw new Error(`${address} does not answer to ${method}`);
  const params = Object.fromEntries(
    [...address.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => [name, idIn(address, name, id)]),
  );
  const headers: Record<string, string> = {
    'idempotency-key': `${principal} ${address} ${id}`.slice(-90),
    ...(method === 'PATCH' ? { 'if-match': '"1"' } : {}),
    ...(takesAFile.test(address) ? fileHeaders : {}),
  };
  const cookie = cookies.get(principal);
  const path = address.replaceAll(/\[(\w+)\]/g, (_, name) => params[name] ?? '') + (queries[address] ?? '');
  const body = takesAFile.test(address) ? '%PDF-1.7' : bodies[`${method} ${address}`]?.(id, principal);
  const request = sent(path, { method, body, headers, ...(cookie ? { cookie } : {}) });
  const response = await handler(request, around(params));
  const text = response.status === 404 ? await response.text() : '';
  if (response.status < 400 && method !== 'GET') restore();
  return [response.status, text];
}

/** What stands at an address: things of its kind; for what an administrator looks after, the one of the name in the address. */
function thingsAt(address: string, rule: AccessRule): (Thing | null)[] {
  const noun = typeof rule === 'string' ? 'installation' : rule[1];
  if (noun !== 'installation') return [...(things[noun] ?? [])];
  const name = /\[(\w+)\]/.exec(address)?.[1];
  const id = name && administered[name];
  return id ? [{ name: 'what is looked after', id, knownTo: '', theirs: '' }] : [null];
}

const cases = Object.entries(apiAccess).flatMap(([address, byMethod]) =>
  (Object.entries(byMethod) as [Method, AccessRule][]).map(([method, rule]) => ({ address, method, rule })),
);
let counted = 0;

test('every write is asked with a body in good form, and of every kind there is a thing', () => {
  const judged = cases.filter(({ rule }) => typeof rule !== 'string');
  const written = judged.filter(({ method, address }) => method !== 'GET' && !takesAFile.test(address));
  expect(written.filter(({ method, address }) => !(`${method} ${address}` in bodies))).toEqual([]);
  expect(judged.filter(({ rule }) => rule[1] !== 'installation' && !((rule[1] ?? '') in things))).toEqual([]);
});

describe('every principal at every address of the API', () => {
  test.each(cases)('$method $address', async ({ address, method, rule }) => {
    const wrong: string[] = [];
    for (const principal of principals) {
      const unknown = await ask(address, method, principal, 'never-was');
      const expectedUnknown = expectedOf(rule, principal, null, address.includes('Id]'));
      counted += 1;
      if (rule[1] !== 'inspections' && answered(unknown[0]) !== expectedUnknown) {
        wrong.push(`${principal} at an unknown id: ${unknown[0]}, expected ${expectedUnknown}`);
      }
      for (const thing of thingsAt(address, rule)) {
        if (thing === null || `${method} ${address}` === notThereYet) continue;
        const expected = expectedOf(rule, principal, thing);
        const [status, text] = await ask(address, method, principal, thing.id);
        counted += 1;
        if (answered(status) !== expected) {
          wrong.push(`${principal} at ${thing.name}: ${status}, expected ${expected}`);
        }
        if (expected === 'unknown' && text !== unknown[1]) wrong.push(`${principal}: another 404 for ${thing.name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('are more than 1,500 cases', () => {
    expect(counted).toBeGreaterThan(1_500);
  });
});
