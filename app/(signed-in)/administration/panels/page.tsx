import { PanelTable } from '#components/panels/panel-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { listPanels } from '#db/reads/panels/panel-administration.ts';
import { panelsTitle } from '#domain/panels/panels.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Panels' };

export default async function PanelsPage() {
  const { panels } = await pageOf(({ actor, moment }) => ({ panels: listPanels(actor, moment.today) }));
  const add = <ButtonLink href="/administration/panels/new">Add a panel</ButtonLink>;
  return (
    <>
      <PageHead
        title={panelsTitle(panels)}
        lead="A panel sees only what the plan lead routes to it."
        side={panels.length > 0 ? add : undefined}
      />
      {panels.length > 0 ? (
        <PanelTable panels={panels} />
      ) : (
        <EmptyState what="There is no panel yet." next="Add each body that the plan is reported to.">
          {add}
        </EmptyState>
      )}
    </>
  );
}
