import { describe, expect, test, vi } from 'vitest';
import { UnreadableReport } from '#domain/inspections/inspection-reports.ts';
import {
  Gone,
  NotAllowed,
  NotFound,
  NotPossible,
  NotValid,
  Questioned,
  Stale,
  TooMany,
} from '#domain/policy/refusals.ts';
import { EdgeRefusal, problemResponse } from './problem.ts';

const field = { field: 'done', words: 'Enter what has been done' };
const answer = async (error: unknown) => {
  const response = problemResponse(error);
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
};

describe('each refusal is one status, in words for the person', () => {
  test.each<[string, unknown, number, object]>([
    ['not found', new NotFound(), 404, {}],
    ['not allowed', new NotAllowed(), 403, {}],
    ['not possible', new NotPossible('Closed.', ['a', 'b']), 409, { missing: ['a', 'b'] }],
    ['gone', new Gone('Taken back.'), 410, {}],
    ['stale', new Stale({ title: '儿童' }, 7), 412, { current: { title: '儿童' }, version: 7 }],
    ['not valid', new NotValid([field]), 422, { fields: [field] }],
    ['questioned', new Questioned([field]), 422, { questions: [field] }],
    ['too many', new TooMany('Wait.', 290), 429, {}],
    ['at the edge', new EdgeRefusal(428, 'Say which version.'), 428, {}],
    ['a report too large', new UnreadableReport('too-large'), 413, {}],
    ['a report of the wrong type', new UnreadableReport('wrong-type'), 415, {}],
  ])('%s', async (_, error, status, more) => {
    const { headers, body, status: answered } = await answer(error);
    expect(answered).toBe(status);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(body).toMatchObject({ type: 'about:blank', status, detail: (error as Error).message, ...more });
  });

  test('who must wait is told how long', async () => {
    expect((await answer(new TooMany('Wait.', 290))).headers.get('retry-after')).toBe('290');
  });

  test('what is not found is byte for byte the same each time', async () => {
    const [one, other] = await Promise.all([
      problemResponse(new NotFound()).text(),
      problemResponse(new NotFound()).text(),
    ]);
    expect(one).toBe(other);
  });
});

describe('what goes wrong in the machine', () => {
  test.each([
    ['SQLITE_FULL', 507, 'no room left'],
    ['SQLITE_IOERR_WRITE', 507, 'cannot write to its disk, which may be full'],
    ['SQLITE_BUSY', 503, 'is busy'],
    ['SQLITE_BUSY_SNAPSHOT', 503, 'is busy'],
  ])('%s is %i, and says that nothing was saved', async (code, status, words) => {
    const { body, ...answered } = await answer(Object.assign(new Error('a secret path /var/lib'), { code }));
    expect(answered.status).toBe(status);
    expect(body.detail).toContain(words);
    expect(body.detail).toContain('nothing was saved');
    expect(JSON.stringify(body)).not.toContain('/var/lib');
  });

  test('is 500 with a reference that stands in the log too, and neither stack, path nor SQL', async () => {
    const logged: string[] = [];
    vi.spyOn(console, 'error').mockImplementation((line: string) => void logged.push(line));
    for (const wrong of [new Error('UNIQUE constraint failed: people.email'), 'a text', null, undefined, { code: 7 }]) {
      const { status, body } = await answer(wrong);
      expect(status).toBe(500);
      expect(body.reference).toMatch(/^[\w-]{22}$/);
      expect(body.detail).toContain(body.reference);
      expect(JSON.stringify(body)).not.toMatch(/UNIQUE|people\.email|\.ts:|at \w+ \(/);
      expect(logged.at(-1)).toContain(body.reference);
    }
    vi.restoreAllMocks();
  });
});
