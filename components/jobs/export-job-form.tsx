'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { SelectField } from '#components/ui/select-field.tsx';
import { type ExportForm, exportForms, formNames } from '#domain/jobs/long-jobs.ts';

const label = (form: ExportForm) =>
  form === 'all' ? 'All forms, in one file' : formNames[form].replace(/^the p/, 'P');

/** For a large plan: the document is made beside the requests, and its page says how far it is. */
export function ExportJobForm({ planId, start = 'pdf' }: { planId: string; start?: ExportForm }) {
  const router = useRouter();
  const form = useSentForm<{ form: string }, { id: string }>({
    method: 'POST',
    address: `/api/plans/${planId}/export-jobs`,
    bodyOf: (sent) => ({ form: String(sent.get('form') ?? '') }),
    onSent: ({ id }) => router.push(`/jobs/${id}`),
  });
  return (
    <SentForm form={form} button="Make the document">
      <SelectField
        name="form"
        label="In which form?"
        hint="Made on the server while you go on with your work, and kept for 24 hours"
        error={form.errors.form}
        defaultValue={start}
        options={exportForms.map((one) => ({ value: one, label: label(one) }))}
      />
    </SentForm>
  );
}
