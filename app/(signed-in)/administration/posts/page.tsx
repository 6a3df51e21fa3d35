import { PostTable } from '#components/posts/post-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { listPosts } from '#db/reads/people/posts.ts';
import { postsTitle } from '#domain/people/posts.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Posts' };

export default async function PostsPage() {
  const { posts } = await pageOf(({ actor, moment }) => ({ posts: listPosts(actor, moment.today) }));
  const add = <ButtonLink href="/administration/posts/new">Add a post</ButtonLink>;
  return (
    <>
      <PageHead
        title={postsTitle(posts)}
        lead="Work belongs to a post, so that a leaver hands over in one step."
        side={posts.length > 0 ? add : undefined}
      />
      {posts.length > 0 ? (
        <PostTable posts={posts} />
      ) : (
        <EmptyState what="There is no post yet." next="Add the posts that will own actions, then put a person in each.">
          {add}
        </EmptyState>
      )}
    </>
  );
}
