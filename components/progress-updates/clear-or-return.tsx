'use client';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { Refused, refusalLines } from '#components/sending/send.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { useClearing } from './queries.ts';

function linesOf(error: Error | null): { message: string }[] {
  if (error === null) return [];
  return error instanceof Refused ? refusalLines(error.problem) : [{ message: error.message }];
}

type Props = { actionId: string; updateId: string; about: string; onDecided?: () => void };

/** Clear, or return with a comment. Who wrote the update cannot, and the server says whom to ask. */
export function ClearOrReturn({ actionId, updateId, about, onDecided }: Props) {
  const router = useRouter();
  const [key] = useState(() => crypto.randomUUID());
  const [returning, setReturning] = useState(false);
  const done = () => {
    onDecided?.();
    router.refresh();
  };
  const clearing = useClearing(actionId, done);
  // A new list takes the focus: it must be new only when the answer is.
  const refused = useMemo(() => linesOf(clearing.error), [clearing.error]);
  return (
    <>
      <div className="do">
        <Button
          look="secondary"
          about={about}
          busy={clearing.isPending}
          onClick={() => clearing.isPending || clearing.mutate({ updateId, key })}
        >
          Clear
        </Button>
        <Button look="secondary" about={about} aria-expanded={returning} onClick={() => setReturning(!returning)}>
          Return
        </Button>
      </div>
      {refused.length > 0 ? <ErrorSummary errors={refused} /> : null}
      {returning ? <ReturnForm actionId={actionId} updateId={updateId} onReturned={done} /> : null}
    </>
  );
}

function ReturnForm({ updateId, onReturned }: { actionId: string; updateId: string; onReturned: () => void }) {
  const form = useSentForm({
    method: 'POST',
    draft: `return of ${updateId}`,
    address: `/api/progress-updates/${updateId}/return`,
    bodyOf: (sent) => ({ comment: String(sent.get('comment')) }),
    onSent: onReturned,
  });
  return (
    <div className="returning">
      <SentForm form={form} button="Return with this comment">
        <TextArea
          name="comment"
          label="What do you want changed?"
          hint="The owner reads this and posts again. Panels never see it."
          rows={3}
          error={form.errors.comment}
        />
      </SentForm>
    </div>
  );
}
