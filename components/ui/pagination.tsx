import { PageLink } from './page-link.tsx';

type Step = number | null;
type Props = {
  /** What the pages are of: "notices". */
  label: string;
  page: number;
  pages: number;
  /** The pages named in the row; `null` for those left out between them. */
  named: readonly Step[];
  hrefOf: (page: number) => string;
};

function Arrow({ to }: { to: 'back' | 'on' }) {
  const points = to === 'back' ? 'M7 1 1 7l6 6M1 7h14' : 'm9 1 6 6-6 6m6-6H1';
  return (
    <svg className="arrow" width="16" height="14" viewBox="0 0 16 14" aria-hidden="true" focusable="false">
      <path d={points} fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

/** A long list's pages as links (GOV.UK Design System, Pagination). Nothing where there is one page. */
export function Pagination({ label, page, pages, named, hrefOf }: Props) {
  if (pages <= 1) return null;
  return (
    <nav className="pages" aria-label={`Pages of ${label}`}>
      {page > 1 ? (
        <PageLink className="prev" href={hrefOf(page - 1)} rel="prev">
          <Arrow to="back" />
          Previous<span className="vh"> page of {label}</span>
        </PageLink>
      ) : null}
      <ul>
        {named.map((number, at) =>
          number === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name than its place
            <li key={`gap ${at}`} className="gap">
              …<span className="vh">pages left out</span>
            </li>
          ) : (
            <li key={number}>
              <PageLink
                href={hrefOf(number)}
                aria-label={`Page ${number} of ${label}`}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </PageLink>
            </li>
          ),
        )}
      </ul>
      {page < pages ? (
        <PageLink className="next" href={hrefOf(page + 1)} rel="next">
          Next<span className="vh"> page of {label}</span>
          <Arrow to="on" />
        </PageLink>
      ) : null}
    </nav>
  );
}
