import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { oddQuery } from './query.ts';
import { callerOf } from './source-address.ts';

export type Gate = { hosts: readonly string[]; https: boolean; proxies?: readonly string[] };

/** Headers by which a request could pretend to come from inside the framework. */
const neverFromOutside = [
  'x-middleware-subrequest',
  'x-nonce',
  'content-security-policy',
  'x-forwarded-host',
  'x-seventy-odd',
];

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What people uploaded: downloaded, and without any origin should a browser show it all the same. */
const isStoredFile = /^\/api\/evidence\/[^/]+\/file(?:[?#]|$)/;
/** Where an address may hold the token of a link, or tell that somebody has one: no other site is told of it (SEC-19). */
const isOfLink = /^\/inspector(?:-links)?(?:[/?#]|$)/;
const inertPolicy = "sandbox; default-src 'none'";

function refuse(response: ServerResponse, status: number, words: string): true {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(`${words}\n`);
  return true;
}

const isApi = /^\/api\//;

/** An address that asks for what cannot be is 400, in words: to a program as a problem, to a person as a page of its own. */
function refuseOdd(request: IncomingMessage, response: ServerResponse): boolean {
  const odd = oddQuery(request.url ?? '/');
  if (odd === null) return false;
  if (isApi.test(request.url ?? '')) {
    const problem = { type: 'about:blank', title: 'Not accepted', status: 400, detail: `In the address, ${odd}.` };
    const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'private, no-store' };
    response.writeHead(400, headers).end(JSON.stringify(problem));
    return true;
  }
  // The framework has no page for 400; the status that is set before it begins is kept.
  response.statusCode = 400;
  request.headers['x-seventy-odd'] = encodeURIComponent(odd);
  request.url = '/odd-address';
  return false;
}

/**
 * Stands before the framework: unknown hosts, TRACE, Server Action calls and the image optimiser are turned away, and
 * every answer carries the security headers, with a script nonce of its own. An address that asks for what cannot be is refused.
 * @returns true when the request has been answered
 */
export function guard(request: IncomingMessage, response: ServerResponse, gate: Gate): boolean {
  if (request.method === 'TRACE' || request.method === 'CONNECT') return refuse(response, 405, 'Method not allowed.');
  if (!gate.hosts.includes(request.headers.host ?? ''))
    return refuse(response, 421, 'This server does not answer to that name.');
  if (request.headers['next-action'] !== undefined) return refuse(response, 404, 'Not found.');
  if (request.url?.startsWith('/_next/image')) return refuse(response, 404, 'Not found.');
  for (const header of neverFromOutside) delete request.headers[header];
  const forwarded = request.headers['x-forwarded-for']?.toString();
  request.headers['x-seventy-source'] = callerOf(request.socket.remoteAddress, forwarded, gate.proxies ?? []);
  // A page does not know its own address; who must sign in first is led back to it.
  request.headers['x-seventy-asked'] = request.url ?? '/';
  const policy = contentSecurityPolicy(randomBytes(18).toString('base64'));
  // The framework takes the nonce of its scripts from the request's own policy header.
  request.headers['content-security-policy'] = policy;
  // The framework keeps what is set here over what a route says, so a stranger's file gets its sandbox here (SEC-12).
  response.setHeader('content-security-policy', isStoredFile.test(request.url ?? '') ? inertPolicy : policy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', isOfLink.test(request.url ?? '') ? 'no-referrer' : 'same-origin');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  if (gate.https) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
  return refuseOdd(request, response);
}

/** By the code Node gives a request that it cannot read to its end. */
const broken: Record<string, readonly [number, string, string]> = {
  HPE_INVALID_EOF_STATE: [400, 'Bad Request', 'The upload did not finish. Send it again.'],
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', 'The headers of this request are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'The request took too long. Send it again.'],
};

/** Answers a request that broke off or cannot be read, in a sentence (assurance, abuse cases 3, 18–20), and closes. */
export function refuseBroken(error: Error & { code?: string }, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, name, words] = broken[error.code ?? ''] ?? [
    400,
    'Bad Request',
    'This is not a request that can be read.',
  ];
  const head = ['content-type: text/plain; charset=utf-8', `content-length: ${words.length + 1}`, 'connection: close'];
  socket.end(`HTTP/1.1 ${status} ${name}\r\n${head.join('\r\n')}\r\n\r\n${words}\n`);
}
