'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { Saved } from '#components/ui/saved.tsx';
import { counted } from '#domain/texts/count-in-words.ts';

/** Reminds everybody who is late: one message each with all of theirs, once a day. */
export function ChaseButton({ everybodyWasToday }: { everybodyWasToday: boolean }) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const form = useSentForm<object, { people: number }>({
    method: 'POST',
    address: '/api/chasings',
    bodyOf: () => ({}),
    onSent: ({ people }) => {
      setSaid(`${counted(people, 'person was', 'people were')} reminded, each with one message.`);
      router.refresh();
    },
  });
  return (
    <form onSubmit={form.onSubmit} className="stack-2">
      {everybodyWasToday ? (
        <p className="small quiet">Everybody here was reminded today. They can be reminded again tomorrow.</p>
      ) : (
        <Button type="submit" look="secondary" busy={form.busy}>
          Remind them all
        </Button>
      )}
      <p className={form.summary.length > 0 ? 'govuk-error-message' : 'vh'} role="alert">
        {form.summary.map(({ message }) => message).join(' ')}
      </p>
      <Saved tick>{said}</Saved>
    </form>
  );
}
