import type { Metadata } from 'next';
import { StatusBox } from '#components/actions/status-box.tsx';
import { OverrideForm } from '#components/rag-overrides/override-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getActionCourse } from '#db/reads/actions/action-course.ts';
import { nextMeetingOfAction } from '#db/reads/actions/action-meetings.ts';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Set a colour' };

export default async function OverridePage({ params }: { params: Promise<{ actionId: string }> }) {
  const { actionId } = await params;
  const { action, next } = await pageOf(({ actor, moment }) => {
    if (!getActionCourse(actor, actionId, moment)?.may.override) throw new NotAllowed();
    return {
      action: getActionPage(actor, actionId, moment).action,
      next: nextMeetingOfAction(actionId, moment.today),
    };
  });
  return (
    <div className="form">
      <Breadcrumbs
        crumbs={[{ label: `Action ${action.ref}`, href: `/actions/${actionId}` }, { label: 'Set a colour' }]}
      />
      <PageHead
        over={`${action.ref} ${action.title}`}
        title="Set a colour over the computed one"
        lead="The computed colour and its reasons stay beside it."
      />
      <StatusBox status={action.status} />
      <OverrideForm actionId={actionId} next={next} />
    </div>
  );
}
