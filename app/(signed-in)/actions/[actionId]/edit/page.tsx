import type { Metadata } from 'next';
import { ActionForm } from '#components/actions/action-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getActionForm } from '#db/reads/actions/actions.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Change the action' };

export default async function EditActionPage({ params }: { params: Promise<{ actionId: string }> }) {
  const { actionId } = await params;
  const form = await pageOf(({ actor }) => {
    const found = getActionForm(actor, actionId);
    if (!found.mayEdit) throw new NotAllowed();
    return found;
  });
  return (
    <div className="form">
      <Breadcrumbs
        crumbs={[
          { label: 'Plan', href: `/plans/${form.planId}` },
          { label: `Action ${form.ref}`, href: `/actions/${actionId}` },
          { label: 'Change' },
        ]}
      />
      <PageHead title={`Change action ${form.ref}`} />
      <ActionForm
        offers={{ posts: form.posts, recommendations: form.recommendations }}
        target={{ method: 'PATCH', address: `/api/actions/${actionId}`, version: form.version }}
        start={form.input}
        button="Save the action"
      />
    </div>
  );
}
