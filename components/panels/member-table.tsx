import { PageLink } from '#components/ui/page-link.tsx';
import { DataTable } from '#components/ui/table.tsx';
import type { PanelMember } from '#db/reads/panels/panel-administration.ts';
import { shortDate } from '#domain/dates/dates.ts';
import { capacityWords } from '#domain/panels/panel-words.ts';
import { words } from '#domain/vocabulary.ts';

/** Sitting on a panel shows nothing by itself: the role says what a person may read. */
function RoleOnPanel({ member }: { member: PanelMember }) {
  const roles = member.roles.filter((role) => role !== 'administrator');
  if (roles.length > 0) return roles.map((role) => words.role[role]).join(', ');
  return <b>No role, so they see nothing</b>;
}

export function MemberTable({ caption, members }: { caption: string; members: readonly PanelMember[] }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={members}
      rowKey={(member) => member.id}
      columns={[
        {
          label: 'Person',
          heading: true,
          cell: ({ personId, personName }) => (
            <PageLink href={`/administration/people/${personId}`}>{personName}</PageLink>
          ),
        },
        { label: 'On the panel', cell: ({ capacity }) => capacityWords[capacity] },
        { label: 'Role', cell: (member) => <RoleOnPanel member={member} /> },
        { label: 'First day', cell: ({ fromOn }) => shortDate(fromOn) },
        {
          label: 'Last day',
          cell: ({ untilOn }) => (untilOn ? shortDate(untilOn) : <span className="quiet">Not set</span>),
        },
      ]}
    />
  );
}
