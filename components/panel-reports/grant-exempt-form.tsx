'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Details } from '#components/ui/details.tsx';
import { SelectField } from '#components/ui/select-field.tsx';

/** Lets one more person read the exempt text, by name. */
export function GrantExemptForm({
  reportId,
  people,
}: {
  reportId: string;
  people: readonly { id: string; name: string }[];
}) {
  const router = useRouter();
  const form = useSentForm({
    method: 'POST',
    address: `/api/panel-reports/${reportId}/exempt-grants`,
    bodyOf: (sent) => ({ personId: String(sent.get('personId')) }),
    onSent: () => router.refresh(),
  });
  return (
    <Details summary="Let somebody read it">
      <SentForm form={form} button="Let them read it">
        <SelectField
          name="personId"
          label="Who?"
          hint="It opens the exempt text to those who read the report anyway, such as an observer."
          empty="Choose a person"
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          error={form.errors.personId}
        />
      </SentForm>
    </Details>
  );
}
