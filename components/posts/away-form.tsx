'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { dateIn } from '#components/sending/form-dates.ts';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';

/** The page holds another form of dates and people: its fields must not have the same ids. */
const OF_ABSENCE = 'away';
const field = (name: string) => `${name}-${OF_ABSENCE}`;

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
      slug={OF_ABSENCE}
      bodyOf={(form) => ({
        personId: people.length === 1 ? only.id : String(form.get(field('personId')) ?? ''),
        fromOn: dateIn(form, field('fromOn')),
        untilOn: dateIn(form, field('untilOn')),
      })}
    >
      {(errors) => (
        <>
          {people.length === 1 ? (
            <p>{only.name}</p>
          ) : (
            <SelectField
              name={field('personId')}
              label="Who is away?"
              empty="Choose a person"
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              error={errors.personId}
            />
          )}
          <DateField
            name={field('fromOn')}
            label="First day away"
            hint="For example, 31 7 2023"
            error={errors.fromOn}
          />
          <DateField
            name={field('untilOn')}
            label="Last day away"
            hint="For example, 11 8 2023"
            error={errors.untilOn}
          />
        </>
      )}
    </InPlaceForm>
  );
}
