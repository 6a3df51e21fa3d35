/** So many of a long list stand on a page, unless the address asks for another number. */
export const PAGE_SIZE = 50;
/** More nobody gets at once (assurance §5, case 33). */
export const MOST_ON_A_PAGE = 200;

/** What an address asks of a long list: whole numbers from 1 on. */
export type PageWanted = { page?: number; limit?: number };
/** Where a page lies in its list. `page` and `pages` count from 1; an empty list has one page. */
export type PagePlace = { page: number; pages: number; limit: number; offset: number };

/** The first page, for a read that nobody asked for another. */
export const firstPage: PagePlace = { page: 1, pages: 1, limit: PAGE_SIZE, offset: 0 };

/**
 * The page of a list of `total` that an address asks for. What lies beyond the end is the last page: the list may have become
 * shorter since the address was made.
 */
export function placeOfPage({ page = 1, limit = PAGE_SIZE }: PageWanted, total: number): PagePlace {
  const pages = Math.max(1, Math.ceil(total / limit));
  const shown = Math.min(page, pages);
  return { page: shown, pages, limit, offset: (shown - 1) * limit };
}

/** The rows of one page, of a list that is all there. */
export function rowsOfPage<Row>(rows: readonly Row[], { offset, limit }: PagePlace): Row[] {
  return rows.slice(offset, offset + limit);
}

/**
 * Which pages are named in a row of links: the first, the last, this one and its neighbours (GOV.UK Design System, Pagination).
 * `null` stands for pages left out between them; one page is never left out alone.
 */
export function namedPages({ page, pages }: Pick<PagePlace, 'page' | 'pages'>): (number | null)[] {
  const near = Array.from({ length: pages }, (_, at) => at + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
  );
  return near.flatMap((number, at) => {
    const before = near[at - 1] ?? number - 1;
    if (number - before === 1) return [number];
    return [number - before === 2 ? number - 1 : null, number];
  });
}
