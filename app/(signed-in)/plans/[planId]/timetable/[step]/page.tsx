import type { Metadata } from 'next';
import { StepForm } from '#components/timetables/step-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getTimetableStep } from '#db/reads/timetable/timetables.ts';
import { weekdayDate } from '#domain/dates/dates.ts';
import type { TimetableStepKind } from '#domain/panels/panel-words.ts';
import { recordedByHand } from '#domain/timetable/timetable-input.ts';
import { pageOf } from '#request/page.ts';

const daysLabels: Record<TimetableStepKind, string | null> = {
  'drafts-in': 'Working days before the report is cleared',
  'report-cleared': 'Working days before the agenda is published',
  'agenda-published': null,
  meeting: 'Working days from the meeting to signing off',
  'signed-off': 'Working days from signing off to sending',
  submitted: 'Working days before the due date',
};

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
        daysLabel={daysLabels[step.kind]}
        setsDone={recordedByHand.includes(step.kind)}
      />
    </div>
  );
}
