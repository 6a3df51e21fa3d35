'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { longDate } from '#domain/dates/dates.ts';

const ANOTHER = 'another-day';
type Props = { planId: string; choices: { latestOn: string | null; ended: readonly { on: string; title: string }[] } };

/** Asks for the pack for the next inspection, and from when on it tells; its page then says how far it is. */
export function MakePackForm({ planId, choices: { latestOn, ended } }: Props) {
  const router = useRouter();
  const [chosen, setChosen] = useState(latestOn ?? '');
  const form = useSentForm<{ sinceOn: string | null }, { id: string }>({
    method: 'POST',
    address: `/api/plans/${planId}/inspection-packs`,
    // A day that was not entered is for the server to refuse.
    bodyOf: (sent) => ({ sinceOn: chosen === ANOTHER ? (dateIn(sent, 'sinceOn') ?? '') : chosen || null }),
    onSent: ({ id }) => router.push(`/jobs/${id}`),
  });
  return (
    <SentForm form={form} button="Make the pack">
      <p className="govuk-form-group">
        What was promised, done, proven and embedded since then, for each recommendation with its evidence: as Word and
        PDF, with the sealed files, the files of evidence and a list of them all, in one file.
      </p>
      <SelectField
        name="since"
        label="Since when?"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        options={[
          ...(latestOn === null ? [{ value: '', label: 'The beginning: no day of an inspection is entered' }] : []),
          ...ended.map(({ on, title }) => ({
            value: on,
            label: `${title}, ${longDate(on)}${on === latestOn ? ' (this plan’s latest)' : ''}`,
          })),
          { value: ANOTHER, label: 'Another day' },
        ]}
      />
      {chosen === ANOTHER ? (
        <DateField name="sinceOn" label="The day" hint="For example, 1 4 2023" error={form.errors.sinceOn} />
      ) : null}
    </SentForm>
  );
}
