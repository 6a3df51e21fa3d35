'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { dateIn } from '#components/sending/form-dates.ts';
import { DateField } from '#components/ui/date-field.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { SelectField } from '#components/ui/select-field.tsx';

type Body = { postId: string; personId: string; capacity: string; fromOn: string | null };

const capacities = [
  { value: 'substantive', label: 'Holds the post', hint: 'Whoever holds it until then ends the day before' },
  { value: 'interim', label: 'Interim', hint: 'Fills in until somebody holds it' },
  { value: 'deputy', label: 'Deputy', hint: 'Acts while the post is vacant or its holder is away' },
];

type PlaceFormProps = {
  postId: string;
  people: readonly { id: string; name: string }[];
  /** The words that open the form. */
  opens?: string;
};

export function PlaceForm({ postId, people, opens = 'Put a person in this post' }: PlaceFormProps) {
  return (
    <InPlaceForm<Body>
      opens={opens}
      button="Put them in"
      saved="It is saved, and stands in the table."
      address="/api/post-holdings"
      bodyOf={(form) => ({
        postId,
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
          <RadioGroup name="capacity" label="How" choices={capacities} error={errors.capacity} />
          <DateField name="fromOn" label="First day" hint="For example, 3 7 2023" error={errors.fromOn} />
        </>
      )}
    </InPlaceForm>
  );
}
