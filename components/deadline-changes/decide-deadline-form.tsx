'use client';
import { useRouter } from 'next/navigation';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';

type Props = {
  actionId: string;
  changeId: string;
  toOn: string;
  /** Where a panel decides: those this clerk records for. Empty where the plan lead decides. */
  panels: readonly { id: string; name: string }[];
};

/** Agree, agree another date, or decline; for a panel, with the day it met. */
export function DecideDeadlineForm({ actionId, changeId, toOn, panels }: Props) {
  const router = useRouter();
  const form = useSentForm<object, { id: string }>({
    method: 'POST',
    address: `/api/deadline-changes/${changeId}/decision`,
    bodyOf: (fields) => ({
      ...(fields.get('decision') === null ? {} : { decision: String(fields.get('decision')) }),
      grantedOn: fields.get('decision') === 'granted' ? dateIn(fields, 'grantedOn') : null,
      decisionReason: String(fields.get('decisionReason') ?? ''),
      panelId: String(fields.get('panelId') ?? '') || null,
      decidedOn: dateIn(fields, 'decidedOn'),
    }),
    onSent: () => {
      router.push(`/actions/${actionId}`);
      router.refresh();
    },
  });
  const { errors } = form;
  return (
    <SentForm form={form} button="Save the decision" beside={<a href={`/actions/${actionId}`}>Decide later</a>}>
      <RadioGroup
        name="decision"
        label="What was decided?"
        choices={[
          { value: 'granted', label: 'Agree' },
          { value: 'refused', label: 'Decline' },
        ]}
        error={errors.decision}
      />
      <DateField
        name="grantedOn"
        label="Agreed date"
        hint="Change it to agree another date than the one asked for. It does not count when you decline."
        defaultValue={datePartsOf(toOn)}
        error={errors.grantedOn}
      />
      <TextArea
        name="decisionReason"
        label="Reason"
        hint="Must be said when you decline."
        rows={3}
        error={errors.decisionReason}
      />
      {panels.length > 0 ? (
        <>
          <SelectField
            name="panelId"
            label="Panel that decided"
            options={panels.map(({ id, name }) => ({ value: id, label: name }))}
            error={errors.panelId}
          />
          <DateField
            name="decidedOn"
            label="Date of the meeting"
            hint="For example, 26 6 2023"
            error={errors.decidedOn}
          />
        </>
      ) : null}
    </SentForm>
  );
}
