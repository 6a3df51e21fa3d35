'use client';
import { useRouter } from 'next/navigation';
import { ItemField, itemIn } from '#components/panel-questions/item-field.tsx';
import { meetingChoices } from '#components/panel-questions/meeting-choices.ts';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { AskForm } from '#db/reads/panels/panel-ask-form.ts';

type Props = { form: AskForm; today: string; back: string };

/** What a panel recommended, in the words of its minutes. */
export function RecordRecommendationForm({ form: { panel, items, meetings }, today, back }: Props) {
  const router = useRouter();
  const held = meetings.filter(({ meetsOn }) => meetsOn <= today);
  const form = useSentForm<object, { id: string }>({
    method: 'POST',
    address: `/api/panels/${panel.id}/recommendations`,
    draft: `recommendation of ${panel.id}`,
    bodyOf: (sent) => ({
      ...itemIn(sent),
      meetingId: String(sent.get('meetingId') ?? ''),
      words: String(sent.get('words') ?? ''),
      noticeOn: dateIn(sent, 'noticeOn'),
      responseDueOn: dateIn(sent, 'responseDueOn'),
    }),
    onSent: ({ id }) => {
      router.push(`/panel-recommendations/${id}`);
      router.refresh();
    },
  });
  const summaryTitle = form.problem?.questions ? 'Check this text' : undefined;
  const gives = panel.kind === 'scrutiny';
  return (
    <SentForm form={{ ...form, summaryTitle }} button="Record it" beside={<a href={back}>Not now</a>}>
      <SelectField
        name="meetingId"
        label="At which meeting?"
        defaultValue={held[0]?.id ?? ''}
        options={meetingChoices(held, today)}
        error={form.errors.meetingId}
      />
      <TextArea
        name="words"
        label="What the panel recommended, as minuted"
        hint="Word for word: it cannot be changed, only taken back."
        rows={5}
        error={form.errors.words}
      />
      <ItemField items={items} start="" label="What is it about?" error={form.errors.planId} />
      {gives ? (
        <DateField
          name="noticeOn"
          label="When was notice given in writing? (if it was)"
          hint="The response is then due within two months, the day before the same date. For example, 27 6 2023"
          error={form.errors.noticeOn}
        />
      ) : null}
      <DateField
        name="responseDueOn"
        label={
          gives ? 'Without notice: by when does the panel want a response?' : 'By when does the panel want a response?'
        }
        hint="The day set at the meeting. For example, 14 9 2023"
        error={form.errors.responseDueOn}
      />
    </SentForm>
  );
}
