'use client';
import { useState } from 'react';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { dateIn } from '#components/sending/form-dates.ts';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { VersionChoice } from './choices.ts';

/** When a sealed version was sent, to whom and how. */
export function RecordSendingForm({ versions, open }: { versions: readonly VersionChoice[]; open: boolean }) {
  const [chosen, setChosen] = useState(versions[0]?.id ?? '');
  const version = versions.find(({ id }) => id === chosen) ?? versions[0];
  if (!version) return null;
  return (
    <InPlaceForm
      opens="Record that it was sent"
      open={open}
      button="Record this sending"
      saved="The sending is recorded."
      address={`/api/plan-versions/${version.id}/sendings`}
      bodyOf={(sent) => ({
        sentOn: dateIn(sent, 'sentOn'),
        sentTo: String(sent.get('sentTo')),
        how: String(sent.get('how')),
        note: String(sent.get('sendingNote')),
      })}
    >
      {(errors) => (
        <>
          {versions.length > 1 ? (
            <SelectField
              name="sentVersion"
              label="Which version"
              value={version.id}
              onChange={(event) => setChosen(event.target.value)}
              options={versions.map(({ id, number }) => ({ value: id, label: `Version ${number}` }))}
            />
          ) : null}
          <DateField name="sentOn" label="Date sent" hint="For example, 17 7 2023" error={errors.sentOn} />
          <TextField name="sentTo" label="To whom" hint="For example, Ofsted’s regional team" error={errors.sentTo} />
          <TextField name="how" label="How" hint="For example, by e-mail, or on Ofsted’s portal" error={errors.how} />
          <TextArea name="sendingNote" label="Note (optional)" rows={2} error={errors.note} />
        </>
      )}
    </InPlaceForm>
  );
}
