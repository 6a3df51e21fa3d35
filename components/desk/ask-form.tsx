'use client';
import { useRouter } from 'next/navigation';
import { useItemForm } from '#components/consultation/use-item-form.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { DeskPlace } from './item-desk.tsx';

type Props = { place: DeskPlace; about: string; onDone: (words: string) => void };

/** A question at an item, asked at once. */
export function AskForm({ place: { reportId, itemNumber }, about, onDone }: Props) {
  const router = useRouter();
  const slug = `ask-${itemNumber ?? 'whole'}`;
  const form = useItemForm<object, { number: number }>({
    slug,
    address: `/api/panel-reports/${reportId}/questions`,
    draft: `question on ${reportId} ${slug}`,
    bodyOf: (sent, field) => ({ itemNumber, words: String(sent.get(field('words')) ?? '') }),
    onSent: ({ number }) => {
      onDone(`It is asked, as question ${number} of your panel.`);
      router.refresh();
    },
  });
  return (
    <SentForm form={form} button="Ask this question">
      <TextArea
        name={form.field('words')}
        label={`Your question on ${about}`}
        hint="The officers read it now. It stands in the next report with its answer. Do not name a child."
        rows={3}
        limit={4_000}
        error={form.errors.words}
      />
    </SentForm>
  );
}
