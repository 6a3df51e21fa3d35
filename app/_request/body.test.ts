import { describe, expect, test } from 'vitest';
import { JSON_BODY_LIMIT, readBody, readJson } from './body.ts';
import { EdgeRefusal } from './problem.ts';

const post = (body: BodyInit | null, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  new Request('http://localhost', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
const refused = async (act: Promise<unknown>) => {
  const error = await act.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(EdgeRefusal);
  return error as EdgeRefusal;
};

/** A body in parts, of which the sender says nothing beforehand. */
function inParts(parts: number, bytes: number, failAt = -1): { stream: ReadableStream; sent: () => number } {
  let sent = 0;
  const stream = new ReadableStream({
    pull(controller) {
      if (sent === failAt) return controller.error(new Error('the line went dead'));
      if (sent === parts) return controller.close();
      sent += 1;
      controller.enqueue(new Uint8Array(bytes));
    },
  });
  return { stream, sent: () => sent };
}

describe('a body of JSON', () => {
  test('is given as it was typed, with its value', async () => {
    const text = '{ "done" : "儿童 👩🏽‍🏫" }';
    expect(await readJson(post(text))).toEqual({ text, value: { done: '儿童 👩🏽‍🏫' } });
    expect(await readJson(post('{}', { 'content-type': 'application/json; charset=utf-8' }))).toMatchObject({
      value: {},
    });
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json-patch+json',
    'text/plain; application/json',
    '',
  ])('that says it is %j is 415', async (type) => {
    const request = post('{}', { 'content-type': type });
    if (type === '') request.headers.delete('content-type');
    expect((await refused(readJson(request))).status).toBe(415);
  });

  test.each(['', '{', '{"a":1}}', 'undefined', "{'a':1}", '\u0000'])('that is %j is 400', async (text) => {
    expect((await refused(readJson(post(text)))).status).toBe(400);
  });

  test('of 1 MB is read, and one byte more is 413', async () => {
    const text = (length: number) => `"${'a'.repeat(length - 2)}"`;
    expect((await readJson(post(text(JSON_BODY_LIMIT)))).text).toHaveLength(JSON_BODY_LIMIT);
    expect((await refused(readJson(post(text(JSON_BODY_LIMIT + 1))))).status).toBe(413);
  });

  test('nested ten thousand deep neither stops the server nor takes long', async () => {
    const began = performance.now();
    await readJson(post(`${'['.repeat(10_000)}${']'.repeat(10_000)}`));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('a body that is too long', () => {
  test('is refused by what it says of itself, before a byte is read', async () => {
    const { stream, sent } = inParts(3, 10);
    const request = post(stream, { 'content-length': '1001' });
    expect(await refused(readBody(request, 1_000, 'Too long.'))).toMatchObject({ status: 413, message: 'Too long.' });
    expect(sent()).toBeLessThanOrEqual(1);
  });

  test.each([{}, { 'content-length': '5' }, { 'content-length': 'many' }])(
    'is refused as soon as it is too long, whatever it said (%j)',
    async (headers) => {
      const { stream, sent } = inParts(1_000, 100);
      const refusal = await refused(readBody(post(stream, headers as Record<string, string>), 1_000, 'Too long.'));
      expect(refusal.status).toBe(413);
      expect(sent()).toBeLessThan(20);
    },
  );
});

test('a body that is cut off is 400, and says to send it again', async () => {
  const { stream } = inParts(10, 10, 3);
  expect(await refused(readBody(post(stream, {}), 1_000, 'Too long.'))).toMatchObject({
    status: 400,
    message: 'The upload did not finish. Send it again.',
  });
});

test('no body at all is an empty one', async () => {
  expect(await readBody(post(null, {}), 10, 'Too long.')).toHaveLength(0);
});
