import { PageLink } from '#components/ui/page-link.tsx';
import { DataTable } from '#components/ui/table.tsx';
import type { ListedTheme } from '#db/reads/themes/themes.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { namedInWords } from '#domain/themes/namings.ts';

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Every theme with the years in which inspectors named it. */
export function ThemeList({ list }: { list: readonly ListedTheme[] }) {
  return (
    <DataTable
      caption="Themes by name"
      captionHidden
      rows={list}
      rowKey={(row) => row.id}
      columns={[
        {
          label: 'Theme',
          heading: true,
          cell: (row) => <PageLink href={`/themes/${row.id}`}>{row.name}</PageLink>,
        },
        {
          label: 'Named',
          cell: (row) => (
            <>
              {sentence(namedInWords(row.named))}
              <span className="rownote">{counted(row.recommendations, 'recommendation', 'recommendations')}</span>
            </>
          ),
        },
        {
          label: 'Shown to',
          cell: (row) =>
            row.panels.length > 0 ? row.panels.join(', ') : <span className="quiet">No panel by theme</span>,
        },
      ]}
    />
  );
}
