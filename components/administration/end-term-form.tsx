'use client';
import { useState } from 'react';
import { dateIn } from '#components/sending/form-dates.ts';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { InPlaceForm } from './in-place-form.tsx';

type EndTermFormProps = {
  opens: string;
  saved: string;
  /** Where the terms live: `/api/post-holdings`. */
  address: string;
  terms: readonly { id: string; label: string }[];
};

/** Sets the last day of one of the terms that run or are to come. */
export function EndTermForm({ opens, saved, address, terms }: EndTermFormProps) {
  const [chosen, setChosen] = useState('');
  const known = terms.find(({ id }) => id === chosen) ?? terms[0];
  if (!known) return null;
  return (
    <InPlaceForm<{ untilOn: string | null }>
      opens={opens}
      button="Set this last day"
      saved={saved}
      address={`${address}/${known.id}/ending`}
      bodyOf={(form) => ({ untilOn: dateIn(form, 'untilOn') })}
    >
      {(errors) => (
        <>
          <SelectField
            name="term"
            label="Who"
            value={known.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
            options={terms.map(({ id, label }) => ({ value: id, label }))}
          />
          <DateField
            name="untilOn"
            label="Last day"
            hint="For example, 30 6 2023. They are in place on this day, and no longer on the next"
            error={errors.untilOn}
          />
        </>
      )}
    </InPlaceForm>
  );
}
