'use client';
import { useState } from 'react';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { RecordChoice } from './choices.ts';

/** Takes back what was noted by mistake. It stays on the page, with the reason. `slug`: where the page holds another such form. */
export function TakeBackForm({ records, slug = '' }: { records: readonly RecordChoice[]; slug?: string }) {
  const [chosen, setChosen] = useState('');
  const record = records.find(({ id }) => id === chosen) ?? records[0];
  if (!record) return null;
  const named = (field: string) => (slug ? `${field}-${slug}` : field);
  return (
    <InPlaceForm
      opens="Take back something noted by mistake"
      button="Take it back"
      saved="It is taken back."
      address={`${record.address}/taking-back`}
      slug={slug}
      bodyOf={(sent) => ({ reason: String(sent.get(named('reason'))) })}
    >
      {(errors) => (
        <>
          <SelectField
            name={named('record')}
            label="What is taken back"
            value={record.id}
            onChange={(event) => setChosen(event.target.value)}
            options={records.map(({ id, label }) => ({ value: id, label }))}
          />
          <TextArea name={named('reason')} label="Why" rows={2} error={errors.reason} />
        </>
      )}
    </InPlaceForm>
  );
}
