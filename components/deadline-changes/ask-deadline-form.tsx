'use client';
import { useRouter } from 'next/navigation';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { DateField } from '#components/ui/date-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';

/** A new date and why. Nothing changes until it is decided. */
export function AskDeadlineForm({ actionId }: { actionId: string }) {
  const router = useRouter();
  const form = useSentForm<object, { id: string }>({
    method: 'POST',
    address: `/api/actions/${actionId}/deadline-changes`,
    bodyOf: (fields) => ({ toOn: dateIn(fields, 'toOn') ?? '', reason: String(fields.get('reason') ?? '') }),
    onSent: () => {
      router.push(`/actions/${actionId}`);
      router.refresh();
    },
  });
  return (
    <SentForm form={form} button="Ask for this date" beside={<a href={`/actions/${actionId}`}>Leave it as it is</a>}>
      <DateField name="toOn" label="New date" hint="For example, 31 10 2023" error={form.errors.toOn} />
      <TextArea
        name="reason"
        label="Why is a new date needed?"
        hint="The reason stands beside the date in the plan."
        rows={4}
        error={form.errors.reason}
      />
    </SentForm>
  );
}
