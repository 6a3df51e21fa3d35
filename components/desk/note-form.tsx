'use client';
import { useRouter } from 'next/navigation';
import { useItemForm } from '#components/consultation/use-item-form.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { DeskPlace } from './item-desk.tsx';

type Props = { place: DeskPlace; about: string; onDone: (words: string) => void };

/** A note, or a question for later: for the reader alone. */
export function NoteForm({ place: { reportId, itemNumber, mayAsk }, about, onDone }: Props) {
  const router = useRouter();
  const slug = `note-${itemNumber ?? 'whole'}`;
  const form = useItemForm({
    slug,
    address: `/api/panel-reports/${reportId}/notes`,
    draft: `note on ${reportId} ${slug}`,
    bodyOf: (sent, field) => ({
      itemNumber,
      kind: String(sent.get(field('kind')) ?? 'note'),
      text: String(sent.get(field('text')) ?? ''),
    }),
    onSent: () => {
      onDone('It is kept. Only you see it.');
      router.refresh();
    },
  });
  return (
    <SentForm form={form} button="Keep it">
      <TextArea
        name={form.field('text')}
        label={`Your note on ${about}`}
        hint="Nobody else sees it: no other member, no officer. It is never printed."
        rows={3}
        error={form.errors.text}
      />
      {mayAsk ? (
        <RadioGroup
          name={form.field('kind')}
          label="What is it?"
          defaultValue="note"
          choices={[
            { value: 'note', label: 'A note' },
            { value: 'question', label: 'A question I may ask' },
          ]}
          error={form.errors.kind}
        />
      ) : null}
    </SentForm>
  );
}
