'use client';
import { useState } from 'react';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { dateIn } from '#components/sending/form-dates.ts';
import { DateField } from '#components/ui/date-field.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { RecordChoice } from './choices.ts';

/** Ofsted's answer to a sending that waits for one. */
export function RecordAnswerForm({ sendings }: { sendings: readonly RecordChoice[] }) {
  const [chosen, setChosen] = useState('');
  const sending = sendings.find(({ id }) => id === chosen) ?? sendings[0];
  if (!sending) return null;
  return (
    <InPlaceForm
      opens="Record Ofsted’s answer"
      button="Record this answer"
      saved="The answer is recorded."
      address={`/api/plan-sendings/${sending.id}/answers`}
      bodyOf={(sent) => ({
        answeredOn: dateIn(sent, 'answeredOn'),
        reflects: sent.get('reflects') === null ? undefined : sent.get('reflects') === 'yes',
        words: String(sent.get('words')),
      })}
    >
      {(errors) => (
        <>
          {sendings.length > 1 ? (
            <SelectField
              name="answeredSending"
              label="Which sending"
              value={sending.id}
              onChange={(event) => setChosen(event.target.value)}
              options={sendings.map(({ id, label }) => ({ value: id, label }))}
            />
          ) : null}
          <DateField name="answeredOn" label="Date of the answer" error={errors.answeredOn} />
          <RadioGroup
            name="reflects"
            label="Does the statement reflect the findings?"
            error={errors.reflects}
            choices={[
              { value: 'yes', label: 'It reflects the findings' },
              { value: 'no', label: 'It does not reflect the findings' },
            ]}
          />
          <TextArea
            name="words"
            label="Ofsted’s words"
            hint="As they are written. Needed where the statement does not reflect the findings."
            rows={4}
            error={errors.words}
          />
        </>
      )}
    </InPlaceForm>
  );
}
