import type { Column, DocumentBlock, DocumentRecord } from '#domain/composed-document/model.ts';
import type { PlanDocumentFacts } from './facts.ts';

const columns: readonly Column[] = [
  { heading: 'No.', share: 7, labels: ['No.'] },
  { heading: 'Change', share: 15, labels: ['Change'] },
  { heading: 'What', share: 78, labels: ['What'] },
];

/** What is otherwise than in the version before, so that a reader of that one reads only this (product §5.3). */
export function changes({ changesSincePrevious: since }: PlanDocumentFacts): DocumentBlock[] {
  if (!since) return [];
  const groups = { Added: since.added, Removed: since.removed, Moved: since.moved, Changed: since.changed };
  const said = Object.entries(groups).flatMap(([change, sentences]) =>
    sentences.map((sentence) => [change, sentence] as const),
  );
  const records = said.map(([change, sentence], index): DocumentRecord => {
    const fields = [
      { label: 'No.', text: String(index + 1), number: index + 1 },
      { label: 'Change', text: change },
      { label: 'What', text: sentence },
    ];
    return { noun: 'change', subject: `Change ${index + 1}`, fields };
  });
  const heading = `What changed since version ${since.sinceVersion}`;
  return [
    { kind: 'heading', level: 1, text: heading },
    records.length > 0
      ? { kind: 'table', caption: heading, columns, records }
      : { kind: 'paragraph', tone: 'body', text: 'Nothing has changed in what the plan says.' },
  ];
}
