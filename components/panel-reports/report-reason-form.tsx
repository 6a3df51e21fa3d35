'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { PageLink } from '#components/ui/page-link.tsx';
import { TextArea } from '#components/ui/text-area.tsx';

const acts = {
  corrections: {
    label: 'Why is it corrected?',
    hint: 'It stands at the head of the new report, in the public copy too.',
    button: 'Begin the correction',
  },
  retraction: {
    label: 'Why is it retracted?',
    hint: 'Members read it where the report stood, and the public reads it at the head of the new one.',
    button: 'Retract the report',
  },
} as const;

type Answer = { id: string; correctionId?: string };

/** Corrects or retracts a frozen report, with the reason; then the new one opens. */
export function ReportReasonForm({ reportId, act }: { reportId: string; act: keyof typeof acts }) {
  const router = useRouter();
  const { label, hint, button } = acts[act];
  const form = useSentForm<{ reason: string }, Answer>({
    method: 'POST',
    address: `/api/panel-reports/${reportId}/${act}`,
    draft: `${act} of ${reportId}`,
    bodyOf: (sent) => ({ reason: String(sent.get('reason')) }),
    onSent: ({ id, correctionId }) => {
      router.push(`/panel-reports/${correctionId ?? id}`);
      router.refresh();
    },
  });
  const back = <PageLink href={`/panel-reports/${reportId}`}>Back to the report</PageLink>;
  return (
    <SentForm form={form} button={button} beside={back}>
      <TextArea name="reason" label={label} hint={hint} rows={4} error={form.errors.reason} />
    </SentForm>
  );
}
