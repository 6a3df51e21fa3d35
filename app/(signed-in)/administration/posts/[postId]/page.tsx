import { EndTermForm } from '#components/administration/end-term-form.tsx';
import { ChangePostForm } from '#components/posts/change-post-form.tsx';
import { HoldingTable } from '#components/posts/holding-table.tsx';
import { PlaceForm } from '#components/posts/place-form.tsx';
import { standingWords, termWords } from '#components/posts/post-words.ts';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { listPeopleToChoose } from '#db/reads/people/people.ts';
import { getPost } from '#db/reads/people/posts.ts';
import { words } from '#domain/vocabulary.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Post' };

export default async function PostPage({ params }: { params: Promise<{ postId: string }> }) {
  const { postId } = await params;
  const { post, people } = await pageOf(({ actor, moment }) => ({
    post: getPost(actor, postId, moment.today),
    people: listPeopleToChoose(actor),
  }));
  const { id, title, partnerBody, version } = post;
  const standing = [...post.current, ...post.coming];
  const terms = standing.map((holding) => ({
    id: holding.id,
    label: `${holding.personName}, ${words.holdingCapacity[holding.capacity].toLowerCase()} ${termWords(holding)}`,
  }));
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Posts', href: '/administration/posts' }, { label: title }]} />
      <PageHead
        title={post.vacant ? `${title} is vacant` : title}
        over={partnerBody ?? undefined}
        lead={standingWords(post) || undefined}
      />
      <Panel title="Now and to come">
        <div className="stack-4">
          {standing.length > 0 ? (
            <HoldingTable caption="Who is in this post now, and who is to come" holdings={standing} />
          ) : (
            <p className="quiet">Nobody. Requests go to the plan lead until somebody is in it.</p>
          )}
          <PlaceForm postId={id} people={people} />
          <EndTermForm
            opens="Set somebody’s last day"
            saved="The last day is set."
            address="/api/post-holdings"
            terms={terms}
          />
          <ChangePostForm post={{ id, title, partnerBody, version }} />
        </div>
      </Panel>
      <Panel title="Before">
        {post.past.length > 0 ? (
          <HoldingTable caption="Who was in this post before" holdings={post.past} />
        ) : (
          <p className="quiet">Nobody was in this post before.</p>
        )}
      </Panel>
    </>
  );
}
