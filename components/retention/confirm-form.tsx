'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';

/** The second person's word: from here on it is gone. */
export function ConfirmDisposalForm({ disposalId }: { disposalId: string }) {
  const router = useRouter();
  const form = useSentForm<object, unknown>({
    method: 'POST',
    address: `/api/plan-disposals/${disposalId}/confirmation`,
    bodyOf: () => ({}),
    onSent: () => router.refresh(),
  });
  return (
    <SentForm form={form} button="Dispose of it for good" wait="Deleting…">
      {null}
    </SentForm>
  );
}
