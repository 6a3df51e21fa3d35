import { findLinkByToken } from '#db/reads/links/link-holders.ts';
import { assertMaySignIn, recordSignInFailure } from '#db/writes/people/sign-in.ts';
import { endedLinkWords } from '#domain/panels/inspector-links.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { moment } from './clock.ts';
import { linkCookie } from './link-session.ts';
import { noticePage, refusalPage } from './notice-page.ts';
import { EdgeRefusal } from './problem.ts';
import { sourceAddress } from './source-address.ts';

/**
 * Opens a link by the token in its address, once: from then on the browser has a cookie, and no address holds the token. It is led on
 * by the page and not by a redirect, because a browser that comes from a mail in another site sends a SameSite=Strict cookie only
 * to what our own page leads it to. Nothing is used up: a mail program that looks first takes the link from nobody.
 */
export async function openLink(request: Request, token: string): Promise<Response> {
  const now = moment();
  const sources = [`link-address:${sourceAddress(request)}`];
  try {
    assertMaySignIn(sources, now);
    const holder = findLinkByToken(token, now);
    if (holder?.state !== 'open') {
      recordSignInFailure(sources, now, 'inspector-link-refused');
      throw holder ? new EdgeRefusal(410, endedLinkWords[holder.state]) : new NotFound();
    }
    const opened = {
      title: 'Opening the plan',
      words: 'If nothing happens, follow this link.',
      onward: { href: '/inspector', label: 'Read the plan', atOnce: true },
    } as const;
    return noticePage(request, opened, 200, { 'set-cookie': linkCookie(holder.link.linkId, now) });
  } catch (error) {
    return refusalPage(request, error);
  }
}
