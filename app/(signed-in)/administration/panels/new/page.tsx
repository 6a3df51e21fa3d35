import { AddPanelForm } from '#components/panels/add-panel-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { listPostTitles } from '#db/reads/people/posts.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Add a panel' };

export default async function AddPanelPage() {
  const { posts } = await pageOf(({ actor }) => ({ posts: listPostTitles(actor) }));
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Panels', href: '/administration/panels' }, { label: 'Add a panel' }]} />
      <PageHead title="Add a panel" lead="Nothing is shown to it until the plan lead routes something to it." />
      <AddPanelForm posts={posts} />
    </>
  );
}
