import type { Column, DocumentBlock, Field } from '#domain/composed-document/model.ts';
import { evidenceStateWords } from '#domain/evidence/evidence-codes.ts';
import type { InspectionPackFacts } from './facts.ts';
import { dated, said, saidIf, tableUnder } from './fields.ts';

const columns: readonly Column[] = [
  { heading: 'Action', share: 8, labels: ['Action'] },
  { heading: 'Evidence', share: 34, labels: ['Evidence', 'Shows'], strong: true },
  { heading: 'Its own date', share: 14, labels: ['Its own date'] },
  { heading: 'Standing', share: 16, labels: ['Standing', 'Because'] },
  { heading: 'File', share: 28, labels: ['File', 'SHA-256'] },
];

/** The index of the evidence of these actions. `pathOf`: where in the pack the file of a piece of evidence lies. */
export function evidenceIndexTable(
  refs: ReadonlyMap<string, string>,
  facts: InspectionPackFacts,
  pathOf: (evidenceId: string) => string | null,
  about: string,
): DocumentBlock[] {
  const rows = facts.evidence
    .filter(({ actionId }) => refs.has(actionId))
    .map((item): Field[] => [
      said('Action', refs.get(item.actionId) ?? ''),
      said('Evidence', item.title),
      ...saidIf('Shows', item.whatItShows),
      dated('Its own date', item.datedOn, 'Not given'),
      said('Standing', evidenceStateWords[item.state]),
      ...saidIf('Because', item.reason),
      said('File', pathOf(item.id) ?? item.url ?? `${item.fileName ?? ''}, not in this pack`),
      ...saidIf('SHA-256', item.sha256 ?? ''),
    ]);
  return tableUnder('Evidence', about, columns, rows);
}
