import type { Metadata } from 'next';
import { CommentsByItem } from '#components/consultation/comments-by-item.tsx';
import { SendDraftForm } from '#components/consultation/send-draft-form.tsx';
import { SentDrafts } from '#components/consultation/sent-drafts.tsx';
import { inWords } from '#components/plans/plan-words.ts';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { TabsNav } from '#components/ui/tabs-nav.tsx';
import { getPlanConsultation } from '#db/reads/submissions/consultation-drafts.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Consultation' };

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<Query> };

function titleOf(drafts: number, comments: number, waiting: number): string {
  if (drafts === 0) return 'No draft has been sent yet';
  if (comments === 0) return 'No comment has come yet';
  if (waiting === 0) return 'Every comment is answered';
  return `${inWords(waiting)} ${waiting === 1 ? 'comment waits' : 'comments wait'} for an answer`;
}

export default async function ConsultationPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const all = (await askedOf('/plans/[planId]/consultation', searchParams)).show === 'all';
  const { session: _, ...page } = await pageOf(({ actor, moment }) => getPlanConsultation(actor, planId, moment));
  const { drafts, comments } = page;
  const waiting = comments.filter(({ answer }) => !answer);
  const shown = all ? comments : waiting;
  const address = `/plans/${planId}/consultation`;
  const open = drafts.find(({ closedAt }) => closedAt === null);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: page.plan.title, href: `/plans/${planId}` }, { label: 'Consultation' }]} />
      <PageHead
        title={titleOf(drafts.length, comments.length, waiting.length)}
        lead="Panels and partners read a numbered draft and comment on it. The plan that goes to Ofsted lists every comment with its answer."
      />
      <div className="cols">
        <div>
          <Panel title="Drafts" aside={`${drafts.length} sent`}>
            {drafts.length === 0 ? (
              <EmptyState
                what="Nobody has been asked yet."
                next="Choose who reads the draft, and by when they comment."
              />
            ) : (
              <SentDrafts drafts={drafts} comments={comments} />
            )}
          </Panel>
          {comments.length > 0 ? (
            <Panel title="Comments">
              <TabsNav
                label="Which comments"
                tabs={[
                  { href: address, label: 'Not answered', count: waiting.length, current: !all },
                  { href: `${address}?show=all`, label: 'All', count: comments.length, current: all },
                ]}
              />
              {shown.length === 0 ? <EmptyState what="Every comment has its answer." /> : null}
              <CommentsByItem items={page.items} comments={shown} />
            </Panel>
          ) : null}
        </div>
        <aside aria-label="Send a draft">
          <Panel title={drafts.length === 0 ? 'Send a draft' : 'Send another draft'}>
            <SendDraftForm
              plan={page.plan}
              panels={page.panels}
              posts={page.posts}
              next={(drafts[0]?.number ?? 0) + 1}
              closes={open?.number ?? null}
            />
          </Panel>
        </aside>
      </div>
    </>
  );
}
