'use client';
import { useRouter } from 'next/navigation';
import type { HeldMeeting } from '#components/meetings/held-meeting-field.tsx';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { PanelDecisionFields } from './panel-decision-fields.tsx';

type Props = {
  actionId: string;
  changeId: string;
  toOn: string;
  /** Where a panel decides: those this clerk records for. Empty where the plan lead decides. */
  panels: readonly { id: string; name: string }[];
  /** The meetings of the panels that the action goes to, held by now. */
  meetings: readonly HeldMeeting[];
};

/** Agree, agree another date, or decline; for a panel, with the day it met. */
export function DecideDeadlineForm({ actionId, changeId, toOn, panels, meetings }: Props) {
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
      {panels.length > 0 ? <PanelDecisionFields panels={panels} meetings={meetings} errors={errors} /> : null}
    </SentForm>
  );
}
