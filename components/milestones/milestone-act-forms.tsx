'use client';
import { useRouter } from 'next/navigation';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { TextArea } from '#components/ui/text-area.tsx';

type Props = { actionId: string; milestoneId: string; today: string; isDropped: boolean };

function useMilestoneForm(actionId: string, address: string, bodyOf: (form: FormData) => object) {
  const router = useRouter();
  return useSentForm<object, { id: string }>({
    method: 'POST',
    address,
    bodyOf,
    onSent: () => {
      router.push(`/actions/${actionId}`);
      router.refresh();
    },
  });
}

/** Done on a day, or dropped with a reason. */
export function MilestoneActForms({ actionId, milestoneId, today, isDropped }: Props) {
  const done = useMilestoneForm(actionId, `/api/milestones/${milestoneId}/completion`, (form) => ({
    doneOn: dateIn(form, 'doneOn') ?? '',
  }));
  const drop = useMilestoneForm(actionId, `/api/milestones/${milestoneId}/dropping`, (form) => ({
    reason: String(form.get('reason') ?? ''),
  }));
  return (
    <>
      <Panel title="It is done">
        <SentForm form={done} button="Mark it done">
          <DateField
            name="doneOn"
            label="Done on"
            hint="Today or in the past"
            defaultValue={datePartsOf(today)}
            error={done.errors.doneOn}
          />
        </SentForm>
      </Panel>
      {isDropped ? null : (
        <Panel title="It is no longer needed">
          <SentForm form={drop} button="Drop it">
            <TextArea
              name="reason"
              label="Why is it dropped?"
              hint="It stays in the list with the reason, and is never late again."
              rows={3}
              error={drop.errors.reason}
            />
          </SentForm>
        </Panel>
      )}
    </>
  );
}
