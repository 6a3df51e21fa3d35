import { DataTable } from '#components/ui/table.tsx';
import type { ViewRow } from '#db/reads/audit/view-log.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import { viewedWords } from '#domain/panels/panel-words.ts';

type View = ViewRow & { what?: string };

/** Who looked, newest first: when, at what, from where. What they read is not kept. */
export function ViewTable({ caption, views }: { caption: string; views: readonly View[] }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={views}
      rowKey={({ id }) => id}
      columns={[
        { label: 'When', heading: true, cell: ({ at }) => dateAndTimeInLondon(at) },
        { label: 'What', cell: ({ what, thing }) => what || viewedWords[thing] },
        { label: 'Who', cell: ({ by, byLink }) => <span className="pre">{byLink ? `Link for ${by}` : by}</span> },
        { label: 'From', cell: ({ sourceAddress }) => sourceAddress || 'Not known' },
      ]}
    />
  );
}
