'use client';
import { useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Saved } from '#components/ui/saved.tsx';
import type { PersonInput } from '#domain/people/people.ts';
import { PasswordLink } from './password-link.tsx';
import { PersonFields, personIn } from './person-fields.tsx';
import { usePasswordLink } from './queries.ts';

export function AddPersonForm() {
  const [typedName, setTypedName] = useState('');
  const [added, setAdded] = useState<{ id: string; name: string } | null>(null);
  const maker = usePasswordLink();
  const form = useSentForm<PersonInput, { id: string }>({
    method: 'POST',
    address: '/api/people',
    bodyOf: (data) => {
      const person = personIn(data);
      setTypedName(person.name);
      return person;
    },
    onSent: ({ id }) => {
      setAdded({ id, name: typedName });
      maker.mutate(id);
    },
  });
  if (!added) {
    return (
      <div className="form">
        <SentForm
          form={form}
          button="Add this person"
          beside={<PageLink href="/administration/people">Cancel</PageLink>}
        >
          <PersonFields errors={form.errors} />
        </SentForm>
      </div>
    );
  }
  return (
    <div className="form stack-4">
      <Saved tick>{added.name} is added, without a role yet.</Saved>
      {maker.data ? <PasswordLink link={maker.data.link} name={added.name} /> : null}
      {maker.error ? (
        <p className="govuk-error-message" role="alert">
          The link could not be made: {maker.error.message} Make one on their page.
        </p>
      ) : null}
      <p className="row">
        <ButtonLink href={`/administration/people/${added.id}`}>Grant a role</ButtonLink>
        <ButtonLink look="secondary" tall href="/administration/people">
          Back to the list
        </ButtonLink>
      </p>
    </div>
  );
}
