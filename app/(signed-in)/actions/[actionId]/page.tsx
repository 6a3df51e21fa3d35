import type { Metadata } from 'next';
import { ActionFacts } from '#components/actions/action-facts.tsx';
import { daysLateOf } from '#components/actions/days-late.ts';
import { MilestoneList } from '#components/actions/milestone-list.tsx';
import { StageLine } from '#components/actions/stage-line.tsx';
import { StatusBox } from '#components/actions/status-box.tsx';
import { ProgressThread } from '#components/progress-updates/progress-thread.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getActionPage, listProgressUpdates } from '#db/reads/actions.ts';
import { getCalendar } from '#db/reads/installation.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Action' };

export default async function ActionPage({ params }: { params: Promise<{ actionId: string }> }) {
  const { actionId } = await params;
  const { page, thread, session } = await pageOf(({ actor, moment }) => ({
    page: getActionPage(actor, actionId, moment),
    thread: listProgressUpdates(actor, actionId),
  }));
  const { action, plan } = page;
  const planCrumb = page.extent === 'routed' ? { label: plan.title } : { label: plan.title, href: `/plans/${plan.id}` };
  const cleared = thread.filter((update) => update.state === 'cleared').length;
  const count = `${thread.length} ${thread.length === 1 ? 'update' : 'updates'}, ${cleared} cleared`;
  return (
    <>
      <Breadcrumbs crumbs={[planCrumb, { label: `Action ${action.ref}` }]} />
      <PageHead
        title={action.title}
        lead={action.outcome}
        side={
          <>
            {page.may.post ? <ButtonLink href={`/actions/${action.id}/post-update`}>Post an update</ButtonLink> : null}
            {page.may.edit ? (
              <ButtonLink look="secondary" tall href={`/actions/${action.id}/edit`}>
                Change the action
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <StageLine stage={action.stage} sinceOn={action.stageSinceOn} />
      <div className="cols">
        <div>
          <StatusBox status={action.status} />
          <Panel title="Progress" aside={page.may.readUncleared ? count : `${cleared} cleared`}>
            <ProgressThread actionId={action.id} actionRef={action.ref} first={thread} mayClear={page.may.clear} />
          </Panel>
        </div>
        <aside aria-label={`About action ${action.ref}`}>
          <ActionFacts page={page} />
          <MilestoneList
            milestones={action.milestones}
            daysLate={daysLateOf(action.milestones, session.moment.today, getCalendar())}
          />
        </aside>
      </div>
    </>
  );
}
