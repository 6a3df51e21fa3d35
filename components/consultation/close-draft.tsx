'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';

/** Asks once, since it cannot be undone: another draft can be sent instead. */
export function CloseDraft({ draftId, number }: { draftId: string; number: number }) {
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const form = useSentForm({
    method: 'POST',
    address: `/api/consultation-drafts/${draftId}/closing`,
    bodyOf: () => ({}),
    onSent: () => router.refresh(),
  });
  return (
    <form onSubmit={form.onSubmit}>
      <ErrorSummary errors={form.summary} />
      {asked ? (
        <Button type="submit" look="secondary" busy={form.busy} about={`draft ${number}`}>
          Yes, take no more comments
        </Button>
      ) : (
        <Button look="link" about={`draft ${number}`} onClick={() => setAsked(true)}>
          Close
        </Button>
      )}
    </form>
  );
}
