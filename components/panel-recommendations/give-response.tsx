'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';

/** Gives the response as drafted. From then on it stands. */
export function GiveResponse({ recommendationId }: { recommendationId: string }) {
  const router = useRouter();
  const form = useSentForm({
    method: 'POST',
    address: `/api/panel-recommendations/${recommendationId}/giving`,
    bodyOf: () => ({}),
    onSent: () => router.refresh(),
  });
  return (
    <SentForm form={form} button="Give this response" wait="Giving…">
      <p>It goes back to the panel with its next report, and is never changed.</p>
    </SentForm>
  );
}
