'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { dateIn } from '#components/sending/form-dates.ts';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';

type Body = { postId: string; personId: string; capacity: 'deputy'; fromOn: string | null };

/** Names a deputy: all that whoever holds a post may decide about it. */
export function DeputyForm({ postId, people }: { postId: string; people: readonly { id: string; name: string }[] }) {
  return (
    <InPlaceForm<Body>
      opens="Name a deputy"
      button="Make them deputy"
      saved="The deputy is named."
      address="/api/post-holdings"
      bodyOf={(form) => ({
        postId,
        personId: String(form.get('personId') ?? ''),
        capacity: 'deputy',
        fromOn: dateIn(form, 'fromOn'),
      })}
    >
      {(errors) => (
        <>
          <SelectField
            name="personId"
            label="Person"
            empty="Choose a person"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            error={errors.personId}
          />
          <DateField name="fromOn" label="First day" hint="For example, 3 7 2023" error={errors.fromOn} />
        </>
      )}
    </InPlaceForm>
  );
}
