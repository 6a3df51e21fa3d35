/** Kept in the browser for a year and read when a page is made: nothing moves once it is shown. Holds a size, never who reads. */
export const LARGER_TEXT = 'seventy-larger-text';

const A_YEAR = 365 * 24 * 60 * 60;

/** The cookie that keeps whether reports are read in larger text, as a browser sets it. */
export function largerTextCookie(larger: boolean): string {
  return `${LARGER_TEXT}=${larger ? 'yes' : 'no'}; path=/; max-age=${A_YEAR}; samesite=lax`;
}
