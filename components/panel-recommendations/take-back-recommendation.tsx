'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { TextArea } from '#components/ui/text-area.tsx';

/** For what was recorded by mistake, until the response is given. */
export function TakeBackRecommendation({ recommendationId }: { recommendationId: string }) {
  return (
    <InPlaceForm
      opens="Take it back: it was recorded by mistake"
      button="Take it back"
      saved="It is taken back."
      address={`/api/panel-recommendations/${recommendationId}/taking-back`}
      bodyOf={(sent) => ({ reason: String(sent.get('reason') ?? '') })}
    >
      {(errors) => <TextArea name="reason" label="Why" rows={2} error={errors.reason} />}
    </InPlaceForm>
  );
}
