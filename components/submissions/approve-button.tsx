'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import type { ApprovalCapacity } from '#domain/submissions/submission-words.ts';

type Props = { planId: string; capacity: ApprovalCapacity; contentHash: string };

const labels = { director: 'Approve as director', 'lead-member': 'Approve as lead member' } as const;

/** Approves what this page was made from: if the plan changed since, the server refuses and says so. */
export function ApproveButton({ planId, capacity, contentHash }: Props) {
  const router = useRouter();
  const form = useSentForm({
    method: 'POST',
    address: `/api/plans/${planId}/approvals`,
    bodyOf: () => ({ capacity, contentHash }),
    onSent: () => router.refresh(),
  });
  return (
    <SentForm form={form} button={labels[capacity]} wait="Approving…">
      {null}
    </SentForm>
  );
}
