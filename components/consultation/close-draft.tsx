'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';

/**
 * Asks once, since it cannot be undone: another draft can be sent instead. The two buttons are two elements (their keys): one that
 * became the other under the click would send the form with that very click.
 */
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
        <Button key="close" type="submit" look="secondary" busy={form.busy} about={`draft ${number}`}>
          Yes, take no more comments
        </Button>
      ) : (
        <Button key="ask" look="link" about={`draft ${number}`} onClick={() => setAsked(true)}>
          Close
        </Button>
      )}
    </form>
  );
}
