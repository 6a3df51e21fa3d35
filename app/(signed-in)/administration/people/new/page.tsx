import { AddPersonForm } from '#components/people/add-person-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { listPeopleToChoose } from '#db/reads/people/people.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Add a person' };

export default async function AddPersonPage() {
  await pageOf(({ actor }) => ({ people: listPeopleToChoose(actor) }));
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'People', href: '/administration/people' }, { label: 'Add a person' }]} />
      <PageHead title="Add a person" lead="You then get a link, once, by which they choose a password." />
      <AddPersonForm />
    </>
  );
}
