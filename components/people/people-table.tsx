import { CardTable } from '#components/administration/card-table.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import type { PersonRow } from '#db/reads/people/people.ts';
import { hasLeft } from '#domain/people/people.ts';
import { postWords, roleWords, stateWords } from './person-words.ts';

function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <b>{none}</b>;
  return (
    <ul className="plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

export function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  return (
    <CardTable
      caption="Everybody, by name"
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        {
          label: 'Person',
          heading: true,
          cell: (person) => (
            <>
              <PageLink href={`/administration/people/${person.id}`}>{person.name}</PageLink>
              {person.erasedAt === null ? <small>{person.email}</small> : null}
            </>
          ),
        },
        {
          label: 'Roles',
          cell: (person) =>
            hasLeft(person.state) && person.roles.length === 0 ? (
              <span className="quiet">None</span>
            ) : (
              <Lines lines={person.roles.map(roleWords)} none="No role" />
            ),
        },
        {
          label: 'Posts',
          cell: (person) =>
            person.posts.length === 0 ? (
              <span className="quiet">None</span>
            ) : (
              <Lines lines={person.posts.map(postWords)} none="None" />
            ),
        },
        { label: 'Signing in', cell: stateWords },
      ]}
    />
  );
}
