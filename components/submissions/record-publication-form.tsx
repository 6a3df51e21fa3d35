'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { dateIn } from '#components/sending/form-dates.ts';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { VersionChoice } from './choices.ts';

const report = 'inspection-report';

/** What was published, when, where and to whom: the report, or one of the sealed versions as the statement. */
export function RecordPublicationForm({ planId, versions }: { planId: string; versions: readonly VersionChoice[] }) {
  return (
    <InPlaceForm
      opens="Record a publication"
      button="Record this publication"
      saved="The publication is recorded."
      address={`/api/plans/${planId}/publications`}
      bodyOf={(sent) => {
        const published = String(sent.get('what'));
        return {
          what: published === '' ? undefined : published === report ? report : 'statement',
          versionNumber: published === report || published === '' ? null : Number(published),
          publishedOn: dateIn(sent, 'publishedOn'),
          place: String(sent.get('place')),
          audience: String(sent.get('audience')),
        };
      }}
    >
      {(errors) => (
        <>
          <SelectField
            name="what"
            label="What was published"
            empty="Choose what was published"
            options={[
              { value: report, label: 'The inspection report' },
              ...versions.map(({ number }) => ({ value: String(number), label: `The statement, version ${number}` })),
            ]}
            error={errors.what ?? errors.versionNumber}
          />
          <DateField name="publishedOn" label="Date published" error={errors.publishedOn} />
          <TextField name="place" label="Where" hint="For example, on the council’s website" error={errors.place} />
          <TextField
            name="audience"
            label="To whom"
            hint="For example, relevant partners and the local newspaper"
            error={errors.audience}
          />
        </>
      )}
    </InPlaceForm>
  );
}
