import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gate, guard } from './gate.ts';

/** A real server with the gate before it; what is let through is told what it was given. */
function behind(gate: Gate): http.Server {
  return http.createServer((request, response) => {
    if (!guard(request, response, gate)) response.end(JSON.stringify(request.headers));
  });
}
const plain = behind({ hosts: ['seventy.example'], https: false });
const secure = behind({ hosts: ['seventy.example'], https: true });
beforeAll(async () => {
  for (const server of [plain, secure]) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  for (const server of [plain, secure]) server.close();
});

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string };
function ask(options: http.RequestOptions = {}, server = plain): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const headers = { host: 'seventy.example', ...(options.headers as object) };
  return new Promise((resolve, reject) => {
    const request = http.request({ port, host: '127.0.0.1', agent: false, ...options, headers }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.on('error', reject);
    request.end();
  });
}
const given = async (headers: Record<string, string>) => JSON.parse((await ask({ headers })).body) as object;

describe('turned away before anything else sees it', () => {
  test.each([
    ['evil.example'],
    ['seventy.example.evil.example'],
    ['seventy.example:8080'],
    ['seventy.example@evil.example'],
    [''],
    ['127.0.0.1'],
  ])('a request for the name %j', async (host) => {
    const answer = await ask({ headers: { host } });
    expect(answer).toMatchObject({ status: 421, body: 'This server does not answer to that name.\n' });
  });

  test('TRACE, which would hand a script the cookie it cannot read', async () => {
    const answer = await ask({ method: 'TRACE', headers: { cookie: 'secret=1' } });
    expect(answer.status).toBe(405);
    expect(answer.body).not.toContain('secret');
  });

  test.each(['x', '', '40-characters-of-hex'])('a Server Action call (%j)', async (action) => {
    expect((await ask({ method: 'POST', headers: { 'next-action': action } })).status).toBe(404);
  });

  test.each(['/_next/image', '/_next/image?url=http%3A%2F%2F169.254.169.254&w=64&q=1', '/_next/image/'])(
    'the image optimiser at %s',
    async (path) => {
      expect((await ask({ path })).status).toBe(404);
    },
  );
});

describe('let through', () => {
  test('without the headers by which it could pretend to come from inside', async () => {
    const headers = await given({
      'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
      'x-nonce': 'chosen-by-me',
      'content-security-policy': "script-src 'unsafe-inline'",
      'x-forwarded-host': 'evil.example',
      'x-seventy-source': '203.0.113.1',
    });
    expect(headers).not.toHaveProperty('x-middleware-subrequest');
    expect(headers).not.toHaveProperty('x-nonce');
    expect(headers).not.toHaveProperty('x-forwarded-host');
    expect(headers).toMatchObject({
      'x-seventy-source': '127.0.0.1',
      'content-security-policy': expect.not.stringContaining('unsafe-inline'),
    });
  });

  test('with a nonce of its own, the same in what goes in and what comes out', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask()));
    const nonces = answers.map(({ headers, body }) => {
      const policy = headers['content-security-policy'] as string;
      expect(JSON.parse(body)).toMatchObject({ 'content-security-policy': policy });
      return /'nonce-([\w+/=]+)'/.exec(policy)?.[1] ?? '';
    });
    expect(new Set(nonces).size).toBe(100);
    expect(nonces.every((nonce) => Buffer.from(nonce, 'base64').length >= 16)).toBe(true);
  });

  test('with every security header, and told to come by https only where it did', async () => {
    const { headers } = await ask();
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    });
    expect(headers).not.toHaveProperty('strict-transport-security');
    const policy = (headers['content-security-policy'] as string).split('; ');
    expect(policy).toEqual([
      "default-src 'self'",
      expect.stringMatching(/^script-src 'nonce-[\w+/=]+' 'strict-dynamic'$/),
      expect.stringMatching(/^style-src 'self' 'nonce-[\w+/=]+'$/),
      "img-src 'self' data:",
      "font-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]);
    const overHttps = await ask({}, secure);
    expect(overHttps.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });
});
