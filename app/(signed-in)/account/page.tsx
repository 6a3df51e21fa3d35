import { SignOutButton } from '#components/sign-in/sign-out-button.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { listOwnPosts } from '#db/reads/people/post-work.ts';
import { words } from '#domain/vocabulary.ts';
import { requireSession } from '#request/session.ts';

export const metadata = { title: 'Your account' };

export default async function AccountPage() {
  const { actor } = await requireSession();
  const posts = listOwnPosts(actor);
  const roleWords = [...new Set(actor.roles.map((held) => words.role[held.role]))];
  return (
    <div className="reading">
      <PageHead title={actor.name} lead="You are signed in." />
      <FactList facts={[{ term: 'Roles', detail: roleWords.join(', ') || 'None yet. Ask your administrator.' }]} />
      {posts.length > 0 ? (
        <Panel title="Your posts">
          <ul className="evid">
            {posts.map((post) => (
              <li key={post.id}>
                {post.opens ? (
                  <>
                    <PageLink href={`/posts/${post.id}`}>{post.title}</PageLink>
                    <small>Its work, a deputy, days away</small>
                  </>
                ) : (
                  post.title
                )}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <SignOutButton />
    </div>
  );
}
