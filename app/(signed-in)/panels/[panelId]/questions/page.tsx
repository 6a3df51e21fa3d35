import type { Metadata } from 'next';
import { askedTitle } from '#components/panel-questions/asked-title.ts';
import { PanelAsked } from '#components/panel-questions/panel-asked.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getPanelMatters } from '#db/reads/panels/panel-matters.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Asked and recommended' };

/** What one panel asked and recommended, and what became of it. */
export default async function PanelQuestionsPage({ params }: { params: Promise<{ panelId: string }> }) {
  const { panelId } = await params;
  const { panel, questions, recommendations, may, session } = await pageOf(({ actor, moment }) =>
    getPanelMatters(actor, panelId, moment.today),
  );
  return (
    <div className="reading">
      <Breadcrumbs crumbs={[{ label: panel.name }, { label: 'Asked and recommended' }]} />
      <PageHead
        title={askedTitle(questions, recommendations)}
        side={
          <>
            {may.ask ? <ButtonLink href={`/panels/${panelId}/questions/new`}>Ask a question</ButtonLink> : null}
            {may.record ? (
              <ButtonLink look="secondary" tall href={`/panels/${panelId}/recommendations/new`}>
                Record a recommendation
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <PanelAsked questions={questions} recommendations={recommendations} today={session.moment.today} />
    </div>
  );
}
