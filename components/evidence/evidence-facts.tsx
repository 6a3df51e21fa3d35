import { FactList } from '#components/ui/fact-list.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { EvidencePage } from '#db/reads/evidence/evidence.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { evidenceStateWords } from '#domain/evidence/evidence-codes.ts';
import { sizeInWords, typeInWords } from '#domain/evidence/evidence-files.ts';
import { tagKind } from './evidence-words.ts';

const scanWords = {
  'not-scanned': 'Not scanned: no virus scanner is set up',
  clean: 'Nothing found',
  quarantined: 'Held back: the scanner gave no answer yet',
} as const;

function whatItIs({ item, may }: EvidencePage) {
  if (item.kind === 'link') {
    return (
      <a href={item.url ?? ''} rel="noopener noreferrer nofollow" target="_blank">
        {item.url} (opens in a new tab)
      </a>
    );
  }
  const words = `${item.fileName} (${typeInWords(item.mediaType ?? '')}, ${sizeInWords(item.size ?? 0)})`;
  if (!may.download) return <>{words}</>;
  return (
    <a href={`/api/evidence/${item.id}/file`} download>
      {words}
    </a>
  );
}

/** Everything that is said about one piece of evidence. */
export function EvidenceFacts({ page }: { page: EvidencePage }) {
  const { item } = page;
  const day = (on: string | null) => (on ? longDate(on) : 'Not stated');
  return (
    <Panel title="Facts">
      <FactList
        facts={[
          { term: 'State', detail: <Tag kind={tagKind(item.state)}>{evidenceStateWords[item.state]}</Tag> },
          { term: item.kind === 'link' ? 'Link' : 'File', detail: whatItIs(page) },
          { term: 'Shows', detail: item.whatItShows || 'Not stated' },
          { term: 'Dated', detail: day(item.datedOn) },
          { term: 'Expires', detail: item.expiresOn ? longDate(item.expiresOn) : 'No' },
          { term: 'Measure', detail: item.measure ?? 'None' },
          { term: 'Milestone', detail: item.milestone ?? 'None' },
          {
            term: 'Added',
            detail: `${longDate(dateInLondon(item.addedAt))}${item.addedBy ? `, ${item.addedBy}` : ''}`,
          },
          ...(item.scan ? [{ term: 'Virus check', detail: scanWords[item.scan] }] : []),
        ]}
      />
    </Panel>
  );
}
