import { createHmac } from 'node:crypto';
import { keyFor } from '#db/secrets.ts';
import { serverAddress } from './address.ts';

/** The name the sign-in library gives its session cookie. */
export function sessionCookieName(): string {
  return serverAddress().https ? '__Secure-seventy.session_token' : 'seventy.session_token';
}

/** A session token as the sign-in library signs it: token, dot, HMAC-SHA-256 in base64. */
export function signedSessionToken(token: string): string {
  const secret = keyFor('session').toString('base64url');
  return encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);
}

/** The whole Set-Cookie value for a session opened without the library's own sign-in. */
export function sessionCookie(token: string): string {
  const secure = serverAddress().https ? '; Secure' : '';
  return `${sessionCookieName()}=${signedSessionToken(token)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${12 * 3600}${secure}`;
}
