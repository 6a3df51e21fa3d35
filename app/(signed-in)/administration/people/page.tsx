import { PeopleTable } from '#components/people/people-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { listPeople } from '#db/reads/people/people.ts';
import { peopleTitle } from '#domain/people/people.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'People' };

export default async function PeoplePage() {
  const { people } = await pageOf(({ actor, moment }) => ({ people: listPeople(actor, moment.today) }));
  return (
    <>
      <PageHead
        title={peopleTitle(people)}
        lead="A role says what somebody may do. A post says what they answer for."
        side={<ButtonLink href="/administration/people/new">Add a person</ButtonLink>}
      />
      <PeopleTable people={people} />
    </>
  );
}
