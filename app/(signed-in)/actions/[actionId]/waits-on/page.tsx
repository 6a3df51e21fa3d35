import type { Metadata } from 'next';
import { WaitsOnForm } from '#components/action-dependencies/waits-on-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getActionCourse } from '#db/reads/actions/action-course.ts';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { getPlanPage } from '#db/reads/plans/plans.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'What it waits on' };

export default async function WaitsOnPage({ params }: { params: Promise<{ actionId: string }> }) {
  const { actionId } = await params;
  const { action, others } = await pageOf(({ actor, moment }) => {
    if (!getActionCourse(actor, actionId, moment)?.may.editDependencies) throw new NotAllowed();
    const { action: found, plan } = getActionPage(actor, actionId, moment);
    return { action: found, others: getPlanPage(actor, plan.id, moment).actions };
  });
  const waiting = new Set(action.waitsOn.map(({ id }) => id));
  return (
    <div className="form">
      <Breadcrumbs
        crumbs={[{ label: `Action ${action.ref}`, href: `/actions/${actionId}` }, { label: 'What it waits on' }]}
      />
      <PageHead
        over={`${action.ref} ${action.title}`}
        title="What it waits on"
        lead="When one of these is late, this action says so."
      />
      <WaitsOnForm
        actionId={actionId}
        waitsOn={action.waitsOn}
        others={others
          .filter(({ id, stage }) => id !== actionId && !waiting.has(id) && stage !== 'withdrawn')
          .map(({ id, ref, title }) => ({ id, ref, title }))}
      />
    </div>
  );
}
