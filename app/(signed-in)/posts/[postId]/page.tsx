import type { Metadata } from 'next';
import { AbsenceList } from '#components/posts/absence-list.tsx';
import { AwayForm } from '#components/posts/away-form.tsx';
import { DeputyForm } from '#components/posts/deputy-form.tsx';
import { PlaceForm } from '#components/posts/place-form.tsx';
import { standingWords, termWords } from '#components/posts/post-words.ts';
import { PostWorkList } from '#components/posts/post-work-list.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getPostWork } from '#db/reads/people/post-work.ts';
import { words } from '#domain/vocabulary.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Post' };

/** A post and its work: who is in it, who is asked while they are away, and handing it over in one step. */
export default async function PostWorkPage({ params }: { params: Promise<{ postId: string }> }) {
  const { postId } = await params;
  const { found, session } = await pageOf(({ actor, moment }) => ({ found: getPostWork(actor, postId, moment) }));
  const { post, may } = found;
  return (
    <>
      <PageHead
        title={found.vacant ? `${post.title} is vacant` : post.title}
        over={post.partnerBody ?? undefined}
        lead={standingWords(found) || undefined}
      />
      <div className="cols">
        <div>
          <Panel title="Work that goes with the post" aside={`${found.work.length} open`}>
            <PostWorkList work={found.work} today={session.moment.today} />
          </Panel>
        </div>
        <aside aria-label="Who acts for this post">
          <Panel title="Who is in it">
            <div className="stack-4">
              {found.vacant && found.deputies.length === 0 ? (
                <p>Nobody is in it and nobody deputises. Requests go to the plan lead.</p>
              ) : null}
              <ul className="evid">
                {[...found.current, ...found.coming].map((holding) => (
                  <li key={holding.id}>
                    {holding.personName}
                    <small>
                      {words.holdingCapacity[holding.capacity]} {termWords(holding)}
                    </small>
                  </li>
                ))}
              </ul>
              {may.handOver ? (
                <PlaceForm postId={post.id} people={found.people} opens="Hand the post over" />
              ) : (
                <DeputyForm postId={post.id} people={found.people} />
              )}
            </div>
          </Panel>
          <Panel title="Away">
            <div className="stack-4">
              <AbsenceList absences={found.absences} mayTakeBack={found.canBeAway.map((person) => person.id)} />
              <AwayForm people={found.canBeAway} />
            </div>
          </Panel>
        </aside>
      </div>
    </>
  );
}
