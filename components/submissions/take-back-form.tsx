'use client';
import { useState } from 'react';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { RecordChoice } from './choices.ts';

/** Takes back a sending, an answer or a publication that was noted by mistake. It stays on the page, with the reason. */
export function TakeBackForm({ records }: { records: readonly RecordChoice[] }) {
  const [chosen, setChosen] = useState('');
  const record = records.find(({ id }) => id === chosen) ?? records[0];
  if (!record) return null;
  return (
    <InPlaceForm
      opens="Take back something noted by mistake"
      button="Take it back"
      saved="It is taken back."
      address={`${record.address}/taking-back`}
      bodyOf={(sent) => ({ reason: String(sent.get('reason')) })}
    >
      {(errors) => (
        <>
          <SelectField
            name="record"
            label="What is taken back"
            value={record.id}
            onChange={(event) => setChosen(event.target.value)}
            options={records.map(({ id, label }) => ({ value: id, label }))}
          />
          <TextArea name="reason" label="Why" rows={2} error={errors.reason} />
        </>
      )}
    </InPlaceForm>
  );
}
