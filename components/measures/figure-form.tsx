'use client';
import { useRouter } from 'next/navigation';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { figureIn, figureText } from './figure-body.ts';

type Props = {
  measureId: string;
  unit: string;
  source: string;
  /** With a figure, this corrects it; without, it records a new one. */
  correcting?: { id: string; on: string; value: number };
};

/** One figure of a measure, or the correction of one: then it says why, and both stay on record. */
export function FigureForm({ measureId, unit, source, correcting }: Props) {
  const router = useRouter();
  const form = useSentForm({
    method: 'POST',
    address: correcting ? `/api/measure-points/${correcting.id}/corrections` : `/api/measures/${measureId}/points`,
    bodyOf: (sent) => ({
      measuredOn: dateIn(sent, 'measuredOn') ?? '',
      value: figureIn(sent, 'value', unit),
      source: String(sent.get('source')),
      note: String(sent.get('note')),
    }),
    onSent: () => {
      router.push(`/measures/${measureId}`);
      router.refresh();
    },
  });
  const { errors } = form;
  return (
    <SentForm form={form} button={correcting ? 'Correct the figure' : 'Record the figure'} wait="Saving…">
      <DateField
        name="measuredOn"
        label="Date of the figure"
        hint="The day it is true for. For example, 30 6 2023"
        error={errors.measuredOn}
        defaultValue={datePartsOf(correcting?.on)}
      />
      <TextField
        name="value"
        label={unit ? `Figure (${unit})` : 'Figure'}
        width={10}
        error={errors.value}
        defaultValue={figureText(correcting?.value ?? null)}
      />
      <TextField name="source" label="Source" error={errors.source} defaultValue={source} />
      <TextField
        name="note"
        label={correcting ? 'Why is it corrected?' : 'Note (optional)'}
        hint={correcting ? 'The figure as it was recorded is kept beside the new one.' : undefined}
        error={errors.note}
      />
    </SentForm>
  );
}
