import { createHmac, timingSafeEqual } from 'node:crypto';
import { keyFor } from '#db/secrets.ts';
import { serverAddress } from './address.ts';

/** The name the sign-in library gives its session cookie. */
export function sessionCookieName(): string {
  return serverAddress().https ? '__Secure-seventy.session_token' : 'seventy.session_token';
}

/** As the sign-in library signs a token: HMAC-SHA-256 in base64. */
function signatureOf(token: string): string {
  return createHmac('sha256', keyFor('session').toString('base64url')).update(token).digest('base64');
}

/** A session token with its signature: token, dot, signature. */
export function signedSessionToken(token: string): string {
  return encodeURIComponent(`${token}.${signatureOf(token)}`);
}

/** The token in the session cookie of these headers; null for none, and for one that this installation did not sign. */
export function sessionTokenOf(headers: Headers): string | null {
  const name = `${sessionCookieName()}=`;
  const found = (headers.get('cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(name));
  const [, token = '', signature = ''] = /^(.+)\.([^.]+)$/.exec(unescaped(found?.slice(name.length) ?? '')) ?? [];
  const given = Buffer.from(signature);
  const expected = Buffer.from(signatureOf(token));
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

/** Empty for what is no escaped text. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The whole Set-Cookie value for a session opened without the library's own sign-in. */
export function sessionCookie(token: string): string {
  const secure = serverAddress().https ? '; Secure' : '';
  return `${sessionCookieName()}=${signedSessionToken(token)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${12 * 3600}${secure}`;
}
