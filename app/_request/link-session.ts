import { createHmac, timingSafeEqual } from 'node:crypto';
import { findLinkHolder, type LinkHolder } from '#db/reads/links/link-holders.ts';
import { keyFor } from '#db/secrets.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { endedLinkWords, LINK_SESSION_HOURS } from '#domain/panels/inspector-links.ts';
import { serverAddress } from './address.ts';
import { EdgeRefusal } from './problem.ts';

/** Where whoever opened a link reads; the cookie goes nowhere else. */
const LINK_PATH = '/inspector';

function linkCookieName(): string {
  return serverAddress().https ? '__Secure-seventy.link' : 'seventy.link';
}

function signatureOf(linkId: string, until: string): Buffer {
  return createHmac('sha256', keyFor('link-session')).update(`${linkId}.${until}`).digest();
}

/**
 * The Set-Cookie value for a browser that opened a link: the link's id, until when, and a signature. It is nobody's session: it is
 * good for this link's pages alone, for two hours, and only while the link itself is, which every request asks anew.
 */
export function linkCookie(linkId: string, moment: Moment): string {
  const until = String(Date.parse(moment.clock) + LINK_SESSION_HOURS * 3_600_000);
  const value = `${linkId}.${until}.${signatureOf(linkId, until).toString('base64url')}`;
  const secure = serverAddress().https ? '; Secure' : '';
  return `${linkCookieName()}=${value}; Path=${LINK_PATH}; HttpOnly; SameSite=Strict; Max-Age=${LINK_SESSION_HOURS * 3600}${secure}`;
}

function cookieOf(headers: Headers): string | null {
  const name = `${linkCookieName()}=`;
  const found = (headers.get('cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(name));
  return found?.slice(name.length) ?? null;
}

/** The id of the link that a cookie of ours names; null for none, a forged one, and one of more than two hours ago. */
function linkIdOf(headers: Headers, moment: Moment): string | null {
  const [linkId = '', until = '', signature = ''] = (cookieOf(headers) ?? '').split('.');
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(linkId, until);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return Number(until) > Date.parse(moment.clock) ? linkId : null;
}

/**
 * Who reads by a link, read afresh: the one place, beside `sessionOf`, where somebody who asks is made of a request.
 * @throws EdgeRefusal 401 without a cookie of an opened link, 410 once the link has run out or was revoked
 */
export function linkHolderOf(headers: Headers, moment: Moment): LinkHolder {
  const linkId = linkIdOf(headers, moment);
  const holder = linkId === null ? null : findLinkHolder(linkId, moment);
  if (!holder)
    throw new EdgeRefusal(401, 'Open the link that the council gave you again: a page stays open for two hours.');
  if (holder.state !== 'open') throw new EdgeRefusal(410, endedLinkWords[holder.state]);
  return holder;
}
