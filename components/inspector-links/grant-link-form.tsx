'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Checkbox } from '#components/ui/checkbox-group.tsx';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { OneTimeLink } from '#components/ui/one-time-link.tsx';
import { TextField } from '#components/ui/text-field.tsx';

type Granted = { id: string; link: string };

/** Grants a link. Its address is shown here, once: the server keeps a hash of it. */
export function GrantLinkForm({ planId, lastDay }: { planId: string; lastDay: string }) {
  const router = useRouter();
  const [granted, setGranted] = useState<Granted | null>(null);
  const form = useSentForm<object, Granted>({
    method: 'POST',
    address: `/api/plans/${planId}/inspector-links`,
    bodyOf: (sent) => ({
      heldBy: String(sent.get('heldBy')),
      untilOn: dateIn(sent, 'untilOn'),
      showsLivePosition: sent.get('showsLivePosition') === 'yes',
      showsEvidenceIndex: sent.get('showsEvidenceIndex') === 'yes',
    }),
    onSent: (result) => {
      setGranted(result);
      form.element.current?.reset();
      router.refresh();
    },
  });
  return (
    <div className="form stack">
      {granted ? (
        <div role="status">
          <OneTimeLink
            link={granted.link}
            label="The link"
            note="Send it yourself, only to whom it is for: whoever has it can read. It is not shown again."
          />
        </div>
      ) : null}
      <SentForm form={form} button="Grant a link" wait="Granting…">
        <TextField
          name="heldBy"
          label="Who is it for?"
          hint="The body and the purpose, not a person: Ofsted, monitoring visit of October"
          error={form.errors.heldBy}
        />
        <DateField
          name="untilOn"
          label="Last day"
          hint="At the end of this day the link runs out. At most 90 days from today."
          defaultValue={datePartsOf(lastDay)}
          error={form.errors.untilOn}
        />
        <fieldset className="govuk-fieldset govuk-form-group">
          <legend className="govuk-fieldset__legend strong">Beside the latest sealed version, it shows</legend>
          <Checkbox
            name="showsLivePosition"
            label="The cleared position of the day"
            hint="Stages, colours and updates as panels read them. No draft, no comment."
          />
          <Checkbox
            name="showsEvidenceIndex"
            label="The evidence index"
            hint="What evidence there is, by name and date. No file."
          />
        </fieldset>
      </SentForm>
    </div>
  );
}
