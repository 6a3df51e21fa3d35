'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';

/** Asks for the pack for the next inspection; its page then says how far it is. */
export function MakePackForm({ planId }: { planId: string }) {
  const router = useRouter();
  const form = useSentForm<object, { id: string }>({
    method: 'POST',
    address: `/api/plans/${planId}/inspection-packs`,
    bodyOf: () => ({}),
    onSent: ({ id }) => router.push(`/jobs/${id}`),
  });
  return (
    <SentForm form={form} button="Make the pack">
      <p>
        What was promised, done, proven and embedded since the last inspection, for each recommendation with its
        evidence: as Word and PDF, with the sealed files, the files of evidence and a list of them all, in one file.
      </p>
    </SentForm>
  );
}
