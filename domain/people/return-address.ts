const HERE = 'http://here';
const LONGEST = 500;
const notAPage = ['/sign-in', '/api', '/_next', '/set-password'];

/**
 * Where somebody goes once they have signed in: the page they had asked for, such as a link in a message (product §5.4). Only ever a page
 * of this installation: an address of another host, however written, gives null.
 * @param asked path and query as asked for, `/actions/x/post-update`
 */
export function returnAddress(asked: string | null | undefined): string | null {
  if (!asked || asked.length > LONGEST || !/^\/(?![/\\])/.test(asked) || !URL.canParse(asked, HERE)) return null;
  const address = new URL(asked, HERE);
  if (address.origin !== HERE || address.pathname.startsWith('//')) return null;
  const first = `/${address.pathname.split('/')[1] ?? ''}`;
  if (notAPage.includes(first)) return null;
  address.searchParams.delete('_rsc');
  return `${address.pathname}${address.search}`;
}

/** The sign-in page, which leads on to what was asked for; to the first page where that was asked for, or nothing that is a page. */
export function signInAddress(asked: string | null | undefined): string {
  const to = returnAddress(asked);
  return to === null || to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`;
}
