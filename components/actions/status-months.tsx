import { Panel } from '#components/ui/panel.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { DataTable } from '#components/ui/table.tsx';
import { longDate } from '#domain/dates/dates.ts';
import type { StatusMonth } from '#domain/rag/status-months.ts';
import { type ComputedRag, words } from '#domain/vocabulary.ts';
import { shapeOf } from './status-words.ts';

function Mark({ rag }: { rag: ComputedRag | null }) {
  return rag === null ? <span className="quiet">None</span> : <StatusMark shape={shapeOf[rag]} word={words.rag[rag]} />;
}

/** "June 2023" */
export const monthName = (month: string) => longDate(`${month}-01`).replace(/^1 /, '');

/** How the cleared position stood at the end of each month: declared, computed and any colour set over it, in words and shapes. */
export function StatusMonths({ months }: { months: readonly StatusMonth[] }) {
  const told = [...months].reverse().filter(({ record }) => record !== null);
  if (told.length === 0) return null;
  return (
    <Panel title="Month by month" aside={`${told.length} ${told.length === 1 ? 'month' : 'months'}`}>
      <DataTable
        caption="How it stood at the end of each month; this month as it stands today"
        captionHidden
        rows={told}
        rowKey={({ month }) => month}
        columns={[
          { label: 'Month', heading: true, cell: ({ month }) => monthName(month) },
          { label: 'Declared', cell: ({ record }) => <Mark rag={record?.declared ?? null} /> },
          { label: 'Computed', cell: ({ record }) => <Mark rag={record?.computed ?? null} /> },
          {
            label: 'Set over it',
            cell: ({ record }) =>
              record?.override ? <Mark rag={record.override} /> : <span className="quiet">No</span>,
          },
          { label: 'Stage', cell: ({ record }) => (record ? words.stage[record.stage] : '') },
        ]}
      />
    </Panel>
  );
}
