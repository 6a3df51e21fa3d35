'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { dateIn } from '#components/sending/form-dates.ts';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';

type Body = { panelId: string; personId: string; fromOn: string | null };

export function AddMemberForm({
  panelId,
  people,
}: {
  panelId: string;
  people: readonly { id: string; name: string }[];
}) {
  return (
    <InPlaceForm<Body>
      opens="Add a person"
      button="Add them"
      saved="It is saved, and stands in the table."
      address="/api/panel-members"
      bodyOf={(form) => ({
        panelId,
        personId: String(form.get('personId') ?? ''),
        fromOn: dateIn(form, 'fromOn'),
      })}
    >
      {(errors) => (
        <>
          <SelectField
            name="personId"
            label="Person"
            hint="A member or the panel’s clerk: which of the two is said by their role"
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
