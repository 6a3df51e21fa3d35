import { OneButton } from '#components/administration/one-button.tsx';
import { DataTable } from '#components/ui/table.tsx';
import type { HeldRoleRow } from '#db/reads/people/people.ts';
import { shortDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { words } from '#domain/vocabulary.ts';
import { roleWords } from './person-words.ts';

export function RoleTable({ roles }: { roles: readonly HeldRoleRow[] }) {
  return (
    <DataTable
      caption="Roles held now"
      captionHidden
      rows={roles}
      rowKey={(held) => held.id}
      columns={[
        { label: 'Role', heading: true, cell: (held) => words.role[held.role] },
        { label: 'Where', cell: (held) => held.planTitle ?? 'All plans' },
        { label: 'Since', cell: (held) => shortDate(dateInLondon(held.grantedAt)) },
        {
          label: 'End it',
          cell: (held) => (
            <OneButton
              address={`/api/person-roles/${held.id}/ending`}
              label="End"
              about={`the role ${roleWords(held)}`}
            />
          ),
        },
      ]}
    />
  );
}
