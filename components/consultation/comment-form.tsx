'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Saved } from '#components/ui/saved.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { DraftItem } from '#db/reads/submissions/consultation-drafts.ts';
import { useItemForm } from './use-item-form.ts';

type Props = {
  draftId: string;
  item: Pick<DraftItem, 'recommendationId' | 'actionId'>;
  /** What is commented on, as the button says it: "Action 1.1", "the whole draft". */
  about: string;
  panels: readonly { id: string; name: string }[];
};

/** A place to comment, at the thing itself. Closed until it is wanted; what was sent stands above it at once. */
export function CommentPlace(props: Props) {
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  const done = () => {
    setOpen(false);
    setSent(true);
  };
  return (
    <div className="comment-place">
      <Saved tick>{sent && !open ? 'Your comment is kept.' : null}</Saved>
      {open ? null : (
        <Button look="secondary" about={`on ${props.about}`} onClick={() => setOpen(true)}>
          Comment
        </Button>
      )}
      {open ? <CommentForm {...props} onDone={done} onLeft={() => setOpen(false)} /> : null}
    </div>
  );
}

function CommentForm({
  draftId,
  item,
  about,
  panels,
  onDone,
  onLeft,
}: Props & { onDone: () => void; onLeft: () => void }) {
  const router = useRouter();
  const slug = item.actionId ?? item.recommendationId ?? 'whole';
  const form = useItemForm({
    slug,
    address: `/api/consultation-drafts/${draftId}/comments`,
    draft: `comment on ${draftId} ${slug}`,
    bodyOf: (sent, field) => ({
      recommendationId: item.recommendationId,
      actionId: item.actionId,
      text: String(sent.get(field('text'))),
      forPanelId: String(sent.get(field('forPanelId')) ?? '') || null,
      saidOn: dateIn(sent, field('saidOn')),
    }),
    onSent: () => {
      onDone();
      router.refresh();
    },
  });
  return (
    <SentForm
      form={form}
      button="Send the comment"
      beside={
        <Button look="link" onClick={onLeft} about={`on ${about}`}>
          Not now
        </Button>
      }
    >
      <TextArea
        name={form.field('text')}
        label={`Your comment on ${about}`}
        hint="It is listed with the plan that goes to Ofsted, with your post and not your name. Do not name a child."
        rows={4}
        limit={20_000}
        error={form.errors.text}
      />
      {panels.length > 0 ? <WhoseWords form={form} panels={panels} /> : null}
    </SentForm>
  );
}

function WhoseWords({ form, panels }: { form: ReturnType<typeof useItemForm>; panels: Props['panels'] }) {
  const [ofPanel, setOfPanel] = useState(false);
  return (
    <>
      <SelectField
        name={form.field('forPanelId')}
        label="Whose words are these?"
        empty="Mine"
        options={panels.map(({ id, name }) => ({ value: id, label: `The ${name.replace(/^The /, '')}’s` }))}
        error={form.errors.forPanelId}
        onChange={(event) => setOfPanel(event.target.value !== '')}
      />
      {ofPanel ? (
        <DateField
          name={form.field('saidOn')}
          label="At which meeting did the panel say it?"
          hint="For example, 26 6 2023"
          error={form.errors.saidOn}
        />
      ) : null}
    </>
  );
}
