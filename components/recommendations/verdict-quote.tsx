import { PageLink } from '#components/ui/page-link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Verdict } from '#db/reads/inspections/progress-verdicts.ts';
import { longDate } from '#domain/dates/dates.ts';

/** What a later inspection or visit said, in its words, with whose they are. */
export function VerdictQuote({ verdict }: { verdict: Verdict }) {
  const { inspectionId, who, saidOn, words, page, takenBackReason } = verdict;
  return (
    <figure className="verdict">
      <blockquote>{words}</blockquote>
      <figcaption className="small quiet">
        {inspectionId ? <PageLink href={`/inspections/${inspectionId}`}>{who}</PageLink> : who}, {longDate(saidOn)}
        {page ? `, page ${page}` : ''}
      </figcaption>
      {takenBackReason ? (
        <p className="small">
          <Tag kind="open">Taken back</Tag> {takenBackReason}
        </p>
      ) : null}
    </figure>
  );
}
