import { InspectionList } from '#components/inspections/inspection-list.tsx';
import { InspectionTabs } from '#components/inspections/inspection-tabs.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { listInspections } from '#db/reads/inspections/inspections.ts';
import { inWords } from '#domain/texts/count-in-words.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Inspections' };

function titleOf(count: number): string {
  if (count === 0) return 'No inspection yet';
  if (count === 1) return 'One inspection on record';
  const words = inWords(count);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} inspections on record`;
}

export default async function InspectionsPage() {
  const { list, mayConfirm } = await pageOf(({ actor }) => listInspections(actor));
  const bringIn = mayConfirm ? <ButtonLink href="/inspections/new">Bring in a report</ButtonLink> : null;
  return (
    <>
      <InspectionTabs current="inspections" />
      <PageHead
        title={titleOf(list.length)}
        lead="What inspectors judged and named, in their own words."
        side={list.length > 0 ? bringIn : null}
      />
      {list.length > 0 ? (
        <InspectionList list={list} />
      ) : (
        <EmptyState what="No report has been brought in." next="A plan begins with the report it answers.">
          {bringIn}
        </EmptyState>
      )}
    </>
  );
}
