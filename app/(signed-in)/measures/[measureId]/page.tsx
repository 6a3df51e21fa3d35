import type { Metadata } from 'next';
import { FiguresTable } from '#components/measures/figures-table.tsx';
import { MeasureChart } from '#components/measures/measure-chart.tsx';
import { MeasureFactList } from '#components/measures/measure-fact-list.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getMeasurePage } from '#db/reads/measures/measures.ts';
import { movementOf } from '#domain/measures/measure-movement.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Measure' };

export default async function MeasurePage({ params }: { params: Promise<{ measureId: string }> }) {
  const { measureId } = await params;
  const { session, ...page } = await pageOf(({ actor }) => getMeasurePage(actor, measureId));
  const { plan, measure, may, figures } = page;
  const at = `/measures/${measureId}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: plan.title, href: `/plans/${plan.id}` },
          { label: 'Measures', href: `/plans/${plan.id}/measures` },
          { label: 'Measure' },
        ]}
      />
      <PageHead
        title={measure.name}
        lead={movementOf(measure).words}
        side={
          <>
            {may.record ? <ButtonLink href={`${at}/figures/new`}>Record a figure</ButtonLink> : null}
            {may.record ? (
              <ButtonLink look="secondary" tall href={`${at}/figures/paste`}>
                Paste from Excel
              </ButtonLink>
            ) : null}
            {may.edit ? (
              <ButtonLink look="secondary" tall href={`${at}/change`}>
                Change the measure
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div className="cols">
        <div>
          <Panel title="Course">
            <MeasureChart measure={measure} today={session.moment.today} />
          </Panel>
          <Panel title="Figures" aside={`${measure.points.length}`}>
            {figures.length === 0 ? (
              <p>No figure yet.</p>
            ) : (
              <FiguresTable figures={figures} unit={measure.unit} measureId={measureId} mayCorrect={may.record} />
            )}
          </Panel>
        </div>
        <aside aria-label="About this measure">
          <MeasureFactList page={page} />
        </aside>
      </div>
    </>
  );
}
