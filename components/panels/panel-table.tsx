import { CardTable } from '#components/administration/card-table.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import type { PanelRow } from '#db/reads/panels/panel-administration.ts';
import { words } from '#domain/vocabulary.ts';

export function PanelTable({ panels }: { panels: readonly PanelRow[] }) {
  return (
    <CardTable
      caption="Every panel, by name"
      rows={panels}
      rowKey={(panel) => panel.id}
      columns={[
        {
          label: 'Panel',
          heading: true,
          cell: ({ id, name, kind }) => (
            <>
              <PageLink href={`/administration/panels/${id}`}>{name}</PageLink>
              <small>{words.panelKind[kind]}</small>
            </>
          ),
        },
        { label: 'Chair', cell: ({ chair }) => chair ?? <b>None</b> },
        { label: 'Live position', cell: ({ showsLivePosition }) => (showsLivePosition ? 'Shown' : 'Not shown') },
        { label: 'People', number: true, cell: ({ members }) => members },
        { label: 'Clear days', number: true, cell: ({ clearDays }) => clearDays },
      ]}
    />
  );
}
