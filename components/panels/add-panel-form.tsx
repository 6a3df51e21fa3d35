'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { PageLink } from '#components/ui/page-link.tsx';
import { PanelFields, type PostChoice, panelIn, type TypedPanel } from './panel-fields.tsx';

export function AddPanelForm({ posts }: { posts: readonly PostChoice[] }) {
  const router = useRouter();
  const form = useSentForm<TypedPanel, { id: string }>({
    method: 'POST',
    address: '/api/panels',
    bodyOf: panelIn,
    onSent: ({ id }) => router.push(`/administration/panels/${id}`),
  });
  return (
    <div className="form">
      <SentForm form={form} button="Add this panel" beside={<PageLink href="/administration/panels">Cancel</PageLink>}>
        <PanelFields posts={posts} errors={form.errors} />
      </SentForm>
    </div>
  );
}
