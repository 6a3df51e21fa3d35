import type { Metadata } from 'next';
import { daysLateOf } from '#components/actions/days-late.ts';
import { MilestoneList } from '#components/actions/milestone-list.tsx';
import { ComputedMark } from '#components/actions/status-cells.tsx';
import { EvidenceOfUpdate } from '#components/evidence/evidence-of-update.tsx';
import { PostUpdateForm } from '#components/progress-updates/post-update-form.tsx';
import { OverrideLine } from '#components/rag-overrides/override-line.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Saved } from '#components/ui/saved.tsx';
import { getActionPage, listProgressUpdates } from '#db/reads/actions/actions.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { listEvidence } from '#db/reads/evidence/evidence.ts';
import { listAskedActions } from '#db/reads/updates/update-requests.ts';
import { longDate } from '#domain/dates/dates.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Post an update' };

const inOneLine = new Intl.ListFormat('en-GB');

type Around = { params: Promise<{ actionId: string }>; searchParams: Promise<Query> };

export default async function PostUpdatePage({ params, searchParams }: Around) {
  const { actionId } = await params;
  const { page, newest, last, asked, evidence, session } = await pageOf(({ actor, moment }) => {
    const found = getActionPage(actor, actionId, moment);
    if (!found.may.post) throw new NotAllowed();
    const said = listProgressUpdates(actor, actionId);
    return {
      page: found,
      newest: said[0] ?? null,
      last: said.find((update) => !update.noChange) ?? null,
      asked: listAskedActions(actor),
      evidence: listEvidence(actor, actionId, moment),
    };
  });
  const { action, goesTo } = page;
  const { today } = session.moment;
  const { saved } = await askedOf('/actions/[actionId]/post-update', searchParams);
  const next = asked.find((other) => other.actionId !== actionId);
  const mine = asked.find((other) => other.actionId === actionId);
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
            {saved ? <Saved>Sent for clearing. Here is the next one you are asked for.</Saved> : null}
            {mine ? (
              <p className="small quiet">
                {asked.length === 1 ? 'Asked' : `One of ${asked.length} updates asked`} for by {longDate(mine.dueOn)}
              </p>
            ) : null}
            <h1>Post an update</h1>
            <p className="atitle">
              <b className="num">{action.ref}</b> {action.title}
            </p>
            <p className="small meta">
              Deadline <b>{action.deadlineOn ? longDate(action.deadlineOn) : 'not set'}</b>
              <span>
                Computed <ComputedMark status={action.status} />: {action.status.why[0] ?? ''}
              </span>
            </p>
            <OverrideLine status={action.status} />
          </header>
          {newest?.state === 'returned' ? (
            <InsetText>
              <b>Sent back:</b> {newest.comment}
            </InsetText>
          ) : null}
          <PostUpdateForm
            actionId={action.id}
            stage={action.stage}
            deadlineOn={action.deadlineOn}
            last={last}
            today={today}
            evidence={evidence.mayAttach ? <EvidenceOfUpdate actionId={action.id} items={evidence.items} /> : null}
            next={next ? `/actions/${next.actionId}/post-update?saved=yes` : `/actions/${action.id}`}
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
