import type { Metadata } from 'next';
import { daysLateOf } from '#components/actions/days-late.ts';
import { MilestoneList } from '#components/actions/milestone-list.tsx';
import { ComputedMark } from '#components/actions/status-cells.tsx';
import { PostUpdateForm } from '#components/progress-updates/post-update-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getActionPage, listProgressUpdates } from '#db/reads/actions.ts';
import { getCalendar } from '#db/reads/installation.ts';
import { longDate } from '#domain/dates.ts';
import { NotAllowed } from '#domain/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Post an update' };

const inOneLine = new Intl.ListFormat('en-GB');

export default async function PostUpdatePage({ params }: { params: Promise<{ actionId: string }> }) {
  const { actionId } = await params;
  const { page, last, session } = await pageOf(({ actor, moment }) => {
    const found = getActionPage(actor, actionId, moment);
    if (!found.may.post) throw new NotAllowed();
    return { page: found, last: listProgressUpdates(actor, actionId)[0] ?? null };
  });
  const { action, goesTo } = page;
  const { today } = session.moment;
  return (
    <div className="formpage">
      <Breadcrumbs
        crumbs={[
          { label: 'My work', href: '/' },
          { label: `Action ${action.ref}`, href: `/actions/${action.id}` },
        ]}
      />
      <div className="formcols">
        <div className="form">
          <header className="fhead">
            <h1>Post an update</h1>
            <p className="atitle">
              <b className="num">{action.ref}</b> {action.title}
            </p>
            <p className="small meta">
              Deadline <b>{action.deadlineOn ? longDate(action.deadlineOn) : 'not set'}</b>
              <span>
                Computed <ComputedMark status={action.status} />: {action.status.why[0]}
              </span>
            </p>
          </header>
          {last?.state === 'returned' ? (
            <InsetText>
              <b>Sent back:</b> {last.comment}
            </InsetText>
          ) : null}
          <PostUpdateForm
            actionId={action.id}
            stage={action.stage}
            deadlineOn={action.deadlineOn}
            last={last}
            today={today}
          />
        </div>
        <aside aria-label={`About action ${action.ref}`}>
          <MilestoneList
            milestones={action.milestones}
            daysLate={daysLateOf(action.milestones, today, getCalendar())}
          />
          <Panel title="Who reads this">
            <p className="small">
              A plan lead clears it. Then the same words are read by{' '}
              {goesTo.length > 0 ? inOneLine.format(goesTo) : 'every reader of the plan'}.
            </p>
          </Panel>
        </aside>
      </div>
    </div>
  );
}
