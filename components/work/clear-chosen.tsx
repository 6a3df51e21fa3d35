'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import type { ClearedTogether } from '#db/writes/updates/progress-updates.ts';

/** The boxes of the queue belong to this form, wherever they stand on the page. */
export const CHOSEN_UPDATES = 'chosen-updates';

type Props = { refs: Readonly<Record<string, string>> };

/** Clears the updates ticked in the queue; what could not be cleared is named with its reason and stays. */
export function ClearChosen({ refs }: Props) {
  const router = useRouter();
  const [result, setResult] = useState<ClearedTogether | null>(null);
  const form = useSentForm<{ updateIds: string[] }, ClearedTogether>({
    method: 'POST',
    address: '/api/update-clearings',
    bodyOf: (sent) => ({ updateIds: sent.getAll('updateIds').map(String) }),
    onSent: (sent) => {
      setResult(sent);
      router.refresh();
    },
  });
  return (
    <form id={CHOSEN_UPDATES} ref={form.element} onSubmit={form.onSubmit} className="chosen" noValidate>
      <ErrorSummary errors={form.summary} />
      <p className="row">
        <Button type="submit" look="secondary" busy={form.busy}>
          Clear the ticked updates
        </Button>
      </p>
      <div role="status">
        {result ? (
          <InsetText note>
            <p>
              {result.cleared.length === 1 ? 'One update is cleared.' : `${result.cleared.length} updates are cleared.`}
            </p>
            {result.left.length > 0 ? (
              <ul>
                {result.left.map(({ id, why, missing }) => (
                  <li key={id}>
                    {refs[id] ?? 'One update'} is not cleared: {why}
                    {missing.length > 0 ? (
                      <ul>
                        {missing.map((each) => (
                          <li key={each}>{each}</li>
                        ))}
                      </ul>
                    ) : null}
                  </li>
                ))}
              </ul>
            ) : null}
          </InsetText>
        ) : null}
      </div>
    </form>
  );
}
