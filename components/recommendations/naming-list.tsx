import { PageLink } from '#components/ui/page-link.tsx';
import type { Naming } from '#db/reads/inspections/namings.ts';

/** The same weakness in the words of other reports, the oldest first. */
export function NamingList({ namings }: { namings: readonly Naming[] }) {
  return (
    <ul className="evid">
      {namings.map(({ recommendationId, text, page, inspectionTitle, day }) => (
        <li key={recommendationId}>
          <PageLink href={`/recommendations/${recommendationId}`}>{text}</PageLink>
          <small>
            {day ? `${day.slice(0, 4)}, ` : ''}
            {inspectionTitle}
            {page ? `, page ${page}` : ''}
          </small>
        </li>
      ))}
    </ul>
  );
}
