'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { readPastedPoints } from '#domain/measures/pasted-points.ts';
import { PastedPreview } from './pasted-preview.tsx';

type Props = {
  measureId: string;
  unit: string;
  source: string;
  today: string;
  standing: readonly { on: string; value: number }[];
};

/** Two columns from a spreadsheet: each row is told before anything is saved, and all are saved or none. */
export function PasteForm({ measureId, unit, source, today, standing }: Props) {
  const router = useRouter();
  const [pasted, setPasted] = useState('');
  const form = useSentForm({
    method: 'POST',
    address: `/api/measures/${measureId}/pasted-points`,
    bodyOf: (sent) => ({ pasted: String(sent.get('pasted')), source: String(sent.get('source')) }),
    onSent: () => {
      router.push(`/measures/${measureId}`);
      router.refresh();
    },
  });
  const known = new Map(standing.map(({ on, value }) => [on, value]));
  const read = pasted.trim() === '' ? null : readPastedPoints(pasted, { unit, today, standing: known });
  return (
    <SentForm
      form={form}
      button={read && read.bad === 0 && read.added > 0 ? `Record ${read.added}` : 'Record them'}
      wait="Saving…"
    >
      <TextArea
        name="pasted"
        label="Date and figure, a row each"
        hint="Copy two columns in Excel and paste them here. Dates as in 30/06/2023; figures as in 1,234 or 12.5%."
        rows={10}
        error={form.errors.pasted}
        onChange={(event) => setPasted(event.target.value)}
      />
      <PastedPreview read={read} unit={unit} />
      <TextField name="source" label="Source" error={form.errors.source} defaultValue={source} />
    </SentForm>
  );
}
