'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { AskForm } from '#db/reads/panels/panel-ask-form.ts';
import { ItemField, itemIn } from './item-field.tsx';
import { meetingChoices } from './meeting-choices.ts';

type Props = { form: AskForm; item: string; today: string; back: string };

/** A question of the panel: a member's own, or through the clerk for one of them. */
export function AskQuestionForm({
  form: { panel, onBehalf, items, meetings, usualMeetingId },
  item,
  today,
  back,
}: Props) {
  const router = useRouter();
  const form = useSentForm<object, { id: string }>({
    method: 'POST',
    address: `/api/panels/${panel.id}/questions`,
    draft: `question of ${panel.id}`,
    bodyOf: (sent) => ({
      ...itemIn(sent),
      meetingId: String(sent.get('meetingId') ?? '') || null,
      words: String(sent.get('words') ?? ''),
      ...(onBehalf ? { onBehalfOf: String(sent.get('onBehalfOf') ?? '') } : {}),
    }),
    onSent: ({ id }) => {
      router.push(`/questions/${id}`);
      router.refresh();
    },
  });
  const summaryTitle = form.problem?.questions ? 'Check this text' : undefined;
  return (
    <SentForm form={{ ...form, summaryTitle }} button="Ask this question" beside={<a href={back}>Not now</a>}>
      <ItemField items={items} start={item} label="What is it about?" error={form.errors.planId} />
      <TextArea
        name="words"
        label="The question"
        hint="It stands in the next report to this panel, with its answer. Do not name a child."
        rows={5}
        limit={4_000}
        error={form.errors.words}
      />
      {onBehalf ? (
        <TextField
          name="onBehalfOf"
          label="Whose question is it? (optional)"
          hint="A role, never a name: “The chair”. Left empty, it says “A member of the panel”."
          error={form.errors.onBehalfOf}
        />
      ) : null}
      <SelectField
        name="meetingId"
        label="At which meeting?"
        defaultValue={usualMeetingId ?? ''}
        options={meetingChoices(meetings, today)}
        error={form.errors.meetingId}
      />
    </SentForm>
  );
}
