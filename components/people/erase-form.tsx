'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { PageLink } from '#components/ui/page-link.tsx';

/** The last step: it cannot be undone. */
export function EraseForm({ personId, back }: { personId: string; back: string }) {
  const router = useRouter();
  const form = useSentForm<object, unknown>({
    method: 'POST',
    address: `/api/people/${personId}/erasure`,
    bodyOf: () => ({}),
    onSent: () => {
      router.push(back);
      router.refresh();
    },
  });
  return (
    <SentForm form={form} button="Erase for good" wait="Erasing…" beside={<PageLink href={back}>Leave it</PageLink>}>
      {null}
    </SentForm>
  );
}
