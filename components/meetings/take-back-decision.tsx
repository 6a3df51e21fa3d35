'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { TextField } from '#components/ui/text-field.tsx';

/** Takes back one decision that was recorded by mistake; it stays, with the reason. */
export function TakeBackDecision({ decisionId, position }: { decisionId: string; position: number }) {
  const slug = String(position);
  return (
    <InPlaceForm
      opens={`Take back decision ${position}`}
      button="Take it back"
      saved="It is taken back."
      address={`/api/meeting-decisions/${decisionId}/taking-back`}
      slug={slug}
      bodyOf={(sent) => ({ reason: String(sent.get(`reason-${slug}`) ?? '') })}
    >
      {(errors) => <TextField name={`reason-${slug}`} label="Why?" autoComplete="off" error={errors.reason} />}
    </InPlaceForm>
  );
}
