import { Panel } from '#components/ui/panel.tsx';
import { DataTable } from '#components/ui/table.tsx';
import type { InspectionPage } from '#db/reads/inspections/inspections.ts';

export function JudgementTable({ judgements }: Pick<InspectionPage, 'judgements'>) {
  return (
    <Panel title="Judgements" aside={judgements.length > 0 ? String(judgements.length) : undefined}>
      {judgements.length === 0 ? (
        <p className="quiet">No judgement is recorded.</p>
      ) : (
        <DataTable
          caption="Judgements of this inspection"
          captionHidden
          rows={judgements}
          rowKey={(row) => row.id}
          columns={[
            { label: 'What was judged', heading: true, cell: (row) => row.area },
            { label: 'Judgement', cell: (row) => row.grade },
          ]}
        />
      )}
    </Panel>
  );
}
