'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { longDate } from '#domain/dates/dates.ts';

/** Starts the report to one meeting and opens it. */
export function StartReportButton({ meetingId, meetsOn }: { meetingId: string; meetsOn: string }) {
  const router = useRouter();
  const form = useSentForm<{ meetingId: string }, { id: string }>({
    method: 'POST',
    address: '/api/panel-reports',
    bodyOf: () => ({ meetingId }),
    onSent: ({ id }) => router.push(`/panel-reports/${id}`),
  });
  return (
    <SentForm
      form={form}
      button={`Start the report to ${longDate(meetsOn)}`}
      look="secondary"
      wait="Composing the report…"
    >
      {null}
    </SentForm>
  );
}
