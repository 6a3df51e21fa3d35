'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { commentDecisions, commentDecisionWords } from '#domain/submissions/consultation-words.ts';
import { useItemForm } from './use-item-form.ts';

type Props = { commentId: string; about: string };

/** Accepted, in part or not, always with the reason. An answer is given once. */
export function AnswerPlace(props: Props) {
  const [open, setOpen] = useState(false);
  if (open) return <AnswerForm {...props} onLeft={() => setOpen(false)} />;
  return (
    <p className="row">
      <Button look="secondary" about={props.about} onClick={() => setOpen(true)}>
        Answer
      </Button>
    </p>
  );
}

function AnswerForm({ commentId, about, onLeft }: Props & { onLeft: () => void }) {
  const router = useRouter();
  const form = useItemForm({
    slug: commentId,
    address: `/api/draft-comments/${commentId}/answer`,
    draft: `answer to ${commentId}`,
    bodyOf: (sent, field) => ({ decision: sent.get(field('decision')), reason: String(sent.get(field('reason'))) }),
    onSent: () => router.refresh(),
  });
  return (
    <SentForm
      form={form}
      button="Send the answer"
      beside={
        <Button look="link" about={about} onClick={onLeft}>
          Not now
        </Button>
      }
    >
      <RadioGroup
        name={form.field('decision')}
        label="What becomes of this comment?"
        error={form.errors.decision}
        choices={commentDecisions.map((decision) => ({ value: decision, label: commentDecisionWords[decision] }))}
      />
      <TextArea
        name={form.field('reason')}
        label="Why?"
        hint="Whoever commented reads this, and it is listed with the plan that goes to Ofsted. It cannot be changed."
        rows={3}
        error={form.errors.reason}
      />
    </SentForm>
  );
}
