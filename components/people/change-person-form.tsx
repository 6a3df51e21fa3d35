'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import type { PersonInput } from '#domain/people/people.ts';
import { PersonFields, personIn } from './person-fields.tsx';

export function ChangePersonForm({ person }: { person: PersonInput & { id: string; version: number } }) {
  return (
    <InPlaceForm<PersonInput>
      opens="Change the name or e-mail address"
      button="Save"
      saved="Name and e-mail address are saved."
      address={`/api/people/${person.id}`}
      version={person.version}
      bodyOf={personIn}
      textsOf={(current, mine) => [
        { label: 'Name', theirs: current.name, yours: mine.name },
        { label: 'E-mail address', theirs: current.email, yours: mine.email },
      ]}
    >
      {(errors) => <PersonFields person={person} errors={errors} />}
    </InPlaceForm>
  );
}
