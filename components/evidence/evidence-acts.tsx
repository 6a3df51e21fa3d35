'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { EvidencePage } from '#db/reads/evidence/evidence.ts';

type Props = { evidenceId: string; state: EvidencePage['item']['state']; may: EvidencePage['may'] };

const reasonOf = (form: FormData) => ({ reason: String(form.get('reason') ?? '') });

/** Accept, reject, withdraw: each opens in its place. Who is too close to decide is told whom to ask. */
export function EvidenceActs({ evidenceId, state, may }: Props) {
  const at = `/api/evidence/${evidenceId}`;
  return (
    <>
      {may.tooClose ? (
        <InsetText>
          <p>{may.tooClose}</p>
        </InsetText>
      ) : null}
      {may.decide && state !== 'accepted' ? (
        <InPlaceForm opens="Accept it" button="Accept" saved="Accepted." address={`${at}/acceptance`} bodyOf={reasonOf}>
          {(errors) => <TextField name="reason" label="Note (optional)" error={errors.reason} />}
        </InPlaceForm>
      ) : null}
      {may.decide && state !== 'rejected' ? (
        <InPlaceForm opens="Reject it" button="Reject" saved="Rejected." address={`${at}/rejection`} bodyOf={reasonOf}>
          {(errors) => (
            <TextArea
              name="reason"
              label="Why does it not stand as evidence?"
              hint="The owner reads this."
              rows={3}
              error={errors.reason}
            />
          )}
        </InPlaceForm>
      ) : null}
      {may.withdraw ? (
        <InPlaceForm
          opens="Withdraw it"
          button="Withdraw"
          saved="Withdrawn. Nobody can download it any more."
          address={`${at}/withdrawal`}
          bodyOf={reasonOf}
        >
          {(errors) => <TextArea name="reason" label="Why is it withdrawn?" rows={3} error={errors.reason} />}
        </InPlaceForm>
      ) : null}
    </>
  );
}
