import { OneButton } from '#components/administration/one-button.tsx';
import { DataTable } from '#components/ui/table.tsx';
import type { listOpenInspectorLinks } from '#db/reads/links/inspector-links.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';

type OpenLink = ReturnType<typeof listOpenInspectorLinks>[number];

/** Every open link, each with the button that ends it: for the administrator. */
export function OpenLinkTable({ links }: { links: readonly OpenLink[] }) {
  return (
    <DataTable
      caption="Open links"
      captionHidden
      rows={links}
      rowKey={({ id }) => id}
      columns={[
        { label: 'For', heading: true, cell: ({ heldBy }) => <span className="pre">{heldBy}</span> },
        { label: 'Plan', cell: ({ plan }) => <span className="pre">{plan}</span> },
        { label: 'Granted by', cell: ({ grantedBy }) => <span className="pre">{grantedBy}</span> },
        { label: 'Last day', cell: ({ expiresAt }) => longDate(dateInLondon(expiresAt)) },
        {
          label: 'End it',
          cell: ({ id, heldBy }) => (
            <OneButton
              address={`/api/inspector-links/${id}/revocation`}
              label="Revoke"
              about={`the link for ${heldBy}`}
            />
          ),
        },
      ]}
    />
  );
}
