import { redirect } from 'next/navigation';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PlacesPanel } from '#components/work/places-panel.tsx';
import { listOwnPanels } from '#db/reads/panels/panels.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Your panels' };

export default async function PanelsPage() {
  const { panels } = await pageOf(({ actor }) => ({ panels: listOwnPanels(actor) }));
  const only = panels.length === 1 ? panels[0] : undefined;
  if (only) redirect(`/panels/${only.id}`);
  return (
    <>
      <PageHead title={panels.length === 0 ? 'You sit on no panel' : `You sit on ${panels.length} panels`} />
      {panels.length === 0 ? (
        <EmptyState what="There is nothing to show." next="The administrator puts members on panels." />
      ) : (
        <PlacesPanel panels={panels} plans={[]} isAdministrator={false} isPlanLead={false} />
      )}
    </>
  );
}
