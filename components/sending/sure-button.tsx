'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { useSentForm } from './use-sent-form.ts';

/** One act that asks before it is done: by a second click, and by what the server asks of it. */
export function SureButton({
  address,
  label,
  sure,
  about,
  asks,
}: {
  address: string;
  label: string;
  sure: string;
  /** For readers: what it is done to. */
  about: string;
  /** Above what the server asks. */
  asks?: string;
}) {
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const form = useSentForm({ method: 'POST', address, bodyOf: () => ({}), onSent: () => router.refresh() });
  return (
    <form onSubmit={form.onSubmit}>
      <ErrorSummary errors={form.summary} title={form.summaryTitle && (asks ?? form.summaryTitle)} />
      {asked ? (
        <Button key="sure" type="submit" look="secondary" busy={form.busy} about={about}>
          {sure}
        </Button>
      ) : (
        <Button key="first" look="link" about={about} onClick={() => setAsked(true)}>
          {label}
        </Button>
      )}
    </form>
  );
}
