'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Checkbox } from '#components/ui/checkbox-group.tsx';
import { TextArea } from '#components/ui/text-area.tsx';

type Props = {
  planId: string;
  contentHash: string;
  /** The version that this makes; 1 is the submission, later ones say why they amend. */
  number: number;
  /** Whether the council leaves amendments of wording to the director alone. */
  minorDelegated: boolean;
};

/** Seals what this page was made from: six documents are written first, beside the requests, and a page says how far it is. */
export function SealForm({ planId, contentHash, number, minorDelegated }: Props) {
  const router = useRouter();
  const form = useSentForm<object, { id: string }>({
    method: 'POST',
    address: `/api/plans/${planId}/sealings`,
    bodyOf: (sent) => ({
      contentHash,
      ...(number === 1 ? {} : { why: String(sent.get('why') ?? ''), minor: sent.get('minor') === 'yes' }),
    }),
    onSent: ({ id }) => router.push(`/jobs/${id}`),
  });
  return (
    <SentForm form={form} button={`Seal version ${number}`} wait="Checking what stands…">
      {number === 1 ? null : (
        <TextArea
          name="why"
          label="Why is the plan amended?"
          hint="Readers of the version find this beside it."
          rows={3}
          error={form.errors.why}
        />
      )}
      {number > 1 && minorDelegated ? (
        <Checkbox
          name="minor"
          label="Only wording changes"
          hint="The director’s approval is then enough. Owners, periods, areas and targets must be as they were."
        />
      ) : null}
    </SentForm>
  );
}
