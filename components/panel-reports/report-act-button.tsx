'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';

type Act = 'clearing' | 'approval' | 'publication';
const acts: Record<Act, { label: string; wait: string }> = {
  clearing: { label: 'Clear the report', wait: 'Clearing…' },
  approval: { label: 'Approve the report', wait: 'Approving…' },
  publication: { label: 'Publish to the panel', wait: 'Publishing…' },
};

/** One act on the report as this page shows it: where its content changed since, the server refuses and says so. */
export function ReportActButton({ reportId, act, contentHash }: { reportId: string; act: Act; contentHash?: string }) {
  const router = useRouter();
  const form = useSentForm({
    method: 'POST',
    address: `/api/panel-reports/${reportId}/${act}`,
    bodyOf: () => (contentHash ? { contentHash } : {}),
    onSent: () => router.refresh(),
  });
  return (
    <SentForm form={form} button={acts[act].label} wait={acts[act].wait}>
      {null}
    </SentForm>
  );
}
