'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';

/** Ends a mark or takes a reading back, at once. */
export function EndButton({ address, label }: { address: string; label: string }) {
  const router = useRouter();
  const form = useSentForm({ method: 'POST', address, bodyOf: () => ({}), onSent: () => router.refresh() });
  return (
    <SentForm form={form} button={label}>
      {null}
    </SentForm>
  );
}
