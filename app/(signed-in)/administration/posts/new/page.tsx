import { AddPostForm } from '#components/posts/add-post-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { listPostTitles } from '#db/reads/people/posts.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Add a post' };

export default async function AddPostPage() {
  await pageOf(({ actor }) => ({ posts: listPostTitles(actor) }));
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Posts', href: '/administration/posts' }, { label: 'Add a post' }]} />
      <PageHead title="Add a post" lead="It is vacant until you put a person in it." />
      <AddPostForm />
    </>
  );
}
