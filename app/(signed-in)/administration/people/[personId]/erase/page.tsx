import { ErasurePreview } from '#components/people/erasure-preview.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getErasurePage } from '#db/reads/people/erasure.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Erase personal data' };

export default async function ErasePersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const { personId } = await params;
  const page = await pageOf(({ actor, moment }) => getErasurePage(actor, personId, moment.today));
  const { person, refusal, obstacles } = page;
  const possible = refusal === null && obstacles.length === 0;
  return (
    <div className="reading">
      <Breadcrumbs
        crumbs={[
          { label: 'People', href: '/administration/people' },
          { label: person.name, href: `/administration/people/${person.id}` },
          { label: 'Erase personal data' },
        ]}
      />
      <PageHead
        over={possible ? 'Nothing is erased yet. It cannot be undone' : undefined}
        title={
          possible
            ? `${person.name} will be called ${page.newName}`
            : `The data of ${person.name} cannot be erased${obstacles.length > 0 ? ' yet' : ''}`
        }
        lead={refusal ?? undefined}
      />
      <ErasurePreview page={page} />
    </div>
  );
}
