import type { Metadata } from 'next';
import { RoutingPage } from '#components/panels/routing-form.tsx';
import { ThemesShown } from '#components/panels/themes-shown.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getPlanRoutings } from '#db/reads/panels/routings.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Who is shown this plan' };

export default async function PlanPanelsPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { session: _, ...page } = await pageOf(({ actor }) => getPlanRoutings(actor, planId));
  const byTheme = page.themes.flatMap((theme) => theme.panels.map(({ panelId }) => panelId));
  const count = new Set([...page.routings.map(({ panelId }) => panelId), ...byTheme]).size;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Plan', href: `/plans/${planId}` }, { label: 'Panels' }]} />
      <PageHead
        title={count === 1 ? 'One panel is shown this plan' : `${count} panels are shown this plan`}
        lead="A panel sees an action only through an area routed to it, and only what is cleared."
      />
      <RoutingPage planId={planId} {...page} />
      <ThemesShown themes={page.themes} panels={page.panels} />
    </>
  );
}
