import type { Metadata } from 'next';
import { MilestoneActForms } from '#components/milestones/milestone-act-forms.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getActionCourse } from '#db/reads/actions/action-course.ts';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { longDate } from '#domain/dates/dates.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Milestone' };

export default async function MilestonePage({
  params,
}: {
  params: Promise<{ actionId: string; milestoneId: string }>;
}) {
  const { actionId, milestoneId } = await params;
  const { action, milestone, session } = await pageOf(({ actor, moment }) => {
    if (!getActionCourse(actor, actionId, moment)?.may.editMilestones) throw new NotAllowed();
    const found = getActionPage(actor, actionId, moment).action;
    const step = found.milestones.find(({ id }) => id === milestoneId);
    if (!step) throw new NotFound();
    return { action: found, milestone: step };
  });
  const dropped = milestone.droppedReason ? ` It was dropped: ${milestone.droppedReason}` : '';
  return (
    <div className="form">
      <Breadcrumbs
        crumbs={[
          { label: `Action ${action.ref}`, href: `/actions/${actionId}` },
          { label: `Milestone ${milestone.position}` },
        ]}
      />
      <PageHead
        over={`${action.ref} ${action.title}`}
        title={`Milestone ${milestone.position}: ${milestone.title}`}
        lead={
          milestone.doneOn ? `Done on ${longDate(milestone.doneOn)}.` : `Due on ${longDate(milestone.dueOn)}.${dropped}`
        }
      />
      {milestone.doneOn ? null : (
        <MilestoneActForms
          actionId={actionId}
          milestoneId={milestoneId}
          today={session.moment.today}
          isDropped={milestone.droppedReason !== null}
        />
      )}
    </div>
  );
}
