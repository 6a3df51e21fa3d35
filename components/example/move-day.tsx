'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { dateIn } from '#components/sending/form-dates.ts';
import { Refused } from '#components/sending/send.ts';
import { Button } from '#components/ui/button.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Saved } from '#components/ui/saved.tsx';
import { useMoveDay } from './queries.ts';

type Step = { label: string; toOn: string };

/** Moves the example's day on, by a step or to a date; what would have been asked and reminded of by itself is. */
export function MoveDay({ steps }: { steps: readonly Step[] }) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const move = useMoveDay(() => {
    setSaid('The day has moved.');
    router.refresh();
  });
  const problem = move.error instanceof Refused ? move.error.problem : null;
  const wrong = problem?.fields?.find(({ field }) => field === 'toOn')?.words;
  const go = (toOn: string) => {
    setSaid('');
    if (!move.isPending) move.mutate(toOn);
  };
  return (
    <div className="stack-4">
      <ErrorSummary
        errors={move.error ? [{ message: wrong ?? move.error.message, field: wrong ? 'toOn' : undefined }] : []}
      />
      <p className="row">
        {steps.map(({ label, toOn }) => (
          <Button key={label} look="secondary" busy={move.isPending} onClick={() => go(toOn)}>
            {label}
          </Button>
        ))}
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go(dateIn(new FormData(event.currentTarget), 'toOn') ?? '');
        }}
      >
        <DateField name="toOn" label="Or to a day" hint="For example, 15 12 2023" error={wrong} />
        <Button type="submit" busy={move.isPending}>
          Move to this day
        </Button>
      </form>
      <p className="small quiet" role="status">
        {move.isPending ? 'Living through the days…' : ''}
      </p>
      <Saved tick>{said}</Saved>
    </div>
  );
}
