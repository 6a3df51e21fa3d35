import { vi } from 'vitest';
import { freshDatabase, type TestWorld } from '#db/testing.ts';

/* For tests only: requests to the routes themselves, without a server around them. */

export const ORIGIN = 'http://localhost:3000';

/** A database of its own, at the example's address, with a sign-in library that holds this database and no other. */
export function freshServer(world?: TestWorld): void {
  // The test runner has a BASE_URL of its own, for its own purposes.
  vi.stubEnv('BASE_URL', '');
  vi.stubEnv('PORT', '3000');
  freshDatabase(world);
  Reflect.deleteProperty(globalThis, Symbol.for('seventy.identity'));
}

type Sent = { method?: string; body?: unknown; headers?: Record<string, string>; cookie?: string };

/** A request as a page of the site sends it. A header given as an empty text is left out. */
export function sent(path: string, { method = 'POST', body, headers = {}, cookie }: Sent = {}): Request {
  const usual = { origin: ORIGIN, 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) };
  const typed = method === 'GET' ? {} : { 'content-type': 'application/json' };
  const all = Object.entries({ ...usual, ...typed, ...headers }).filter(([, value]) => value !== '');
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request(`${ORIGIN}${path}`, { method, headers: all, body: method === 'GET' ? null : (text ?? null) });
}

/** What Next hands a route beside the request. */
export const around = (params: Record<string, string> = {}) => ({ params: Promise.resolve(params) });
