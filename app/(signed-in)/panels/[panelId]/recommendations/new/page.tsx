import type { Metadata } from 'next';
import { RecordRecommendationForm } from '#components/panel-recommendations/record-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getRecordForm } from '#db/reads/panels/panel-ask-form.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Record a recommendation' };

export default async function RecordRecommendationPage({ params }: { params: Promise<{ panelId: string }> }) {
  const { panelId } = await params;
  const { form, session } = await pageOf(({ actor, moment }) => ({
    form: getRecordForm(actor, panelId, moment.today),
  }));
  const { today } = session.moment;
  const back = `/panels/${panelId}/questions`;
  const isHeld = form.meetings.some(({ meetsOn }) => meetsOn <= today);
  return (
    <div className="form">
      <Breadcrumbs crumbs={[{ label: form.panel.name, href: back }, { label: 'Record a recommendation' }]} />
      <PageHead over={form.panel.name} title="Record what the panel recommended" />
      {isHeld ? (
        <RecordRecommendationForm form={form} today={today} back={back} />
      ) : (
        <EmptyState what="This panel has held no meeting yet." next="What it recommends is recorded after one." />
      )}
    </div>
  );
}
