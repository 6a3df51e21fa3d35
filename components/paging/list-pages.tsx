import { Pagination } from '#components/ui/pagination.tsx';
import { namedPages, PAGE_SIZE, type PagePlace } from '#domain/paging.ts';

/** The pages of a long list at the foot of it. `address` is the list's own, without a question mark. */
export function ListPages({ label, address, place }: { label: string; address: string; place: PagePlace }) {
  const hrefOf = (page: number) => {
    const query = new URLSearchParams();
    if (page > 1) query.set('page', String(page));
    if (place.limit !== PAGE_SIZE) query.set('limit', String(place.limit));
    const text = query.toString();
    return text ? `${address}?${text}` : address;
  };
  return <Pagination label={label} page={place.page} pages={place.pages} named={namedPages(place)} hrefOf={hrefOf} />;
}
