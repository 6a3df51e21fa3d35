'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { dateIn } from '#components/sending/form-dates.ts';
import { DateField } from '#components/ui/date-field.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { capacityWords, panelCapacities } from '#domain/panels/panel-words.ts';

type Body = { panelId: string; personId: string; capacity: string; fromOn: string | null };

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
        capacity: String(form.get('capacity') ?? ''),
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
          <RadioGroup
            name="capacity"
            label="What they do on the panel"
            choices={panelCapacities.map((capacity) => ({ value: capacity, label: capacityWords[capacity] }))}
            error={errors.capacity}
          />
          <DateField name="fromOn" label="First day" hint="For example, 3 7 2023" error={errors.fromOn} />
        </>
      )}
    </InPlaceForm>
  );
}
