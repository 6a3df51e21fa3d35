'use client';
import { useRouter } from 'next/navigation';
import { shapeOf } from '#components/actions/status-words.ts';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { StatusShape } from '#components/ui/status-mark.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { longDate } from '#domain/dates/dates.ts';
import { words } from '#domain/vocabulary.ts';

/** A colour, why, and its last day. The computed colour stays beside it. */
export function OverrideForm({
  actionId,
  next,
}: {
  actionId: string;
  /** The next meeting of a panel that the action goes to: the colour lasts until then unless another day is set. */
  next: { panelName: string; meetsOn: string } | null;
}) {
  const router = useRouter();
  const form = useSentForm<object, { id: string }>({
    method: 'POST',
    address: `/api/actions/${actionId}/rag-overrides`,
    bodyOf: (fields) => ({
      ...(fields.get('colour') === null ? {} : { colour: String(fields.get('colour')) }),
      reason: String(fields.get('reason') ?? ''),
      untilOn: dateIn(fields, 'untilOn') ?? '',
    }),
    onSent: () => {
      router.push(`/actions/${actionId}`);
      router.refresh();
    },
  });
  const { errors } = form;
  return (
    <SentForm form={form} button="Set the colour" beside={<a href={`/actions/${actionId}`}>Leave it as it is</a>}>
      <RadioGroup
        name="colour"
        label="Which colour?"
        choices={(['red', 'amber', 'green'] as const).map((colour) => ({
          value: colour,
          label: words.rag[colour],
          mark: <StatusShape shape={shapeOf[colour]} />,
        }))}
        error={errors.colour}
      />
      <TextArea
        name="reason"
        label="Why?"
        hint="The reason stands wherever the colour shows. Panels see neither."
        rows={3}
        error={errors.reason}
      />
      <DateField
        name="untilOn"
        label="Last day"
        hint={
          next
            ? `Set to the next meeting of a panel it goes to: ${next.panelName}, ${longDate(next.meetsOn)}. Change it to end it on another day. After it the computed colour stands alone again.`
            : 'For example, 31 7 2023. After it the computed colour stands alone again.'
        }
        defaultValue={datePartsOf(next?.meetsOn)}
        error={errors.untilOn}
      />
    </SentForm>
  );
}
