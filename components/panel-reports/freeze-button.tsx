'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';

/** Freezes what this page shows: its documents are written first, beside the requests, and a page says how far it is. */
export function FreezeButton({ reportId, contentHash }: { reportId: string; contentHash: string }) {
  const router = useRouter();
  const form = useSentForm<object, { id: string }>({
    method: 'POST',
    address: `/api/panel-reports/${reportId}/freezing`,
    bodyOf: () => ({ contentHash }),
    onSent: ({ id }) => router.push(`/jobs/${id}`),
  });
  return (
    <SentForm form={form} button="Freeze the report" wait="Checking what stands…">
      {null}
    </SentForm>
  );
}
