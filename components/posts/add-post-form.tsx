'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { PageLink } from '#components/ui/page-link.tsx';
import { PostFields, postIn, type TypedPost } from './post-fields.tsx';

export function AddPostForm() {
  const router = useRouter();
  const form = useSentForm<TypedPost, { id: string }>({
    method: 'POST',
    address: '/api/posts',
    bodyOf: postIn,
    onSent: ({ id }) => router.push(`/administration/posts/${id}`),
  });
  return (
    <div className="form">
      <SentForm form={form} button="Add this post" beside={<PageLink href="/administration/posts">Cancel</PageLink>}>
        <PostFields errors={form.errors} />
      </SentForm>
    </div>
  );
}
