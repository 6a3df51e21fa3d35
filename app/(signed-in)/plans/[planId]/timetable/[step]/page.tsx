import type { Metadata } from 'next';
import { StepForm } from '#components/timetables/step-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getTimetableStep } from '#db/reads/timetables.ts';
import { weekdayDate } from '#domain/dates.ts';
import { recordedByHand } from '#domain/timetable-input.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'A step of the timetable' };

export default async function TimetableStepPage({ params }: { params: Promise<{ planId: string; step: string }> }) {
  const { planId, step: stepKey } = await params;
  const { plan, step, input, version, posts, defaults } = await pageOf(({ actor, moment }) =>
    getTimetableStep(actor, planId, stepKey, moment),
  );
  return (
    <div className="form">
      <Breadcrumbs
        crumbs={[
          { label: plan.title, href: `/plans/${planId}` },
          { label: 'Timetable', href: `/plans/${planId}/timetable` },
          { label: step.label },
        ]}
      />
      <PageHead title={`${step.label}: ${weekdayDate(step.on)}`} lead={`${step.words}.`} />
      <StepForm
        planId={planId}
        input={input}
        version={version}
        posts={posts}
        defaults={defaults}
        setsDays={step.kind !== 'agenda-published'}
        setsDone={recordedByHand.includes(step.kind)}
      />
    </div>
  );
}
