import { kilobytes } from '#components/submissions/hashes.ts';
import { FactList } from '#components/ui/fact-list.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { DataTable } from '#components/ui/table.tsx';
import type { PlanRetention } from '#db/reads/retention/plan-retention.ts';
import { counted } from '#domain/texts/count-in-words.ts';

/** What a disposal would take away, by kind and number, and what it would leave: nothing has gone yet. */
export function RecordPanel({ retention: { record, files } }: { retention: PlanRetention }) {
  const rows = record.reduce((sum, kind) => sum + kind.rows, 0);
  return (
    <Panel title="What would go" aside={`${rows.toLocaleString('en-GB')} ${rows === 1 ? 'record' : 'records'}`}>
      <DataTable
        caption="Records of this plan that would be deleted"
        captionHidden
        rows={record}
        rowKey={({ what }) => what}
        columns={[
          { label: 'Kind', heading: true, cell: ({ what }) => what },
          { label: 'Records', number: true, cell: (kind) => kind.rows.toLocaleString('en-GB') },
        ]}
      />
      <FactList
        facts={[
          { term: 'Files', detail: filesInWords(files) },
          { term: 'Also', detail: 'The words and posts of its actions, and what the audit trail told of these' },
          {
            term: 'Stays',
            detail:
              'Sealed versions, what was sent and published, frozen reports, what panels asked and resolved, the report and its recommendations, and who did what when',
          },
        ]}
      />
    </Panel>
  );
}

/** "3 files of evidence, 412 kB" */
function filesInWords({ number, bytes }: PlanRetention['files']): string {
  return number === 0 ? 'None of evidence' : `${counted(number, 'file', 'files')} of evidence, ${kilobytes(bytes)}`;
}
