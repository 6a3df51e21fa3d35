'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { dateIn } from '#components/sending/form-dates.ts';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';

type Body = { personId: string; fromOn: string | null; untilOn: string | null };

/** Notes the days somebody of this post is away. */
export function AwayForm({ people }: { people: readonly { id: string; name: string }[] }) {
  const [only] = people;
  if (!only) return null;
  return (
    <InPlaceForm<Body>
      opens="Say when somebody is away"
      button="Save these days"
      saved="It is saved. The deputy is asked in these days."
      address="/api/absences"
      bodyOf={(form) => ({
        personId: people.length === 1 ? only.id : String(form.get('personId') ?? ''),
        fromOn: dateIn(form, 'fromOn'),
        untilOn: dateIn(form, 'untilOn'),
      })}
    >
      {(errors) => (
        <>
          {people.length === 1 ? (
            <p>{only.name}</p>
          ) : (
            <SelectField
              name="personId"
              label="Who is away?"
              empty="Choose a person"
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              error={errors.personId}
            />
          )}
          <DateField name="fromOn" label="First day away" hint="For example, 31 7 2023" error={errors.fromOn} />
          <DateField name="untilOn" label="Last day away" hint="For example, 11 8 2023" error={errors.untilOn} />
        </>
      )}
    </InPlaceForm>
  );
}
