'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { TakeBackForm } from '#components/submissions/take-back-form.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import type { RecommendationMemory } from '#db/reads/inspections/recommendation-memory.ts';

type Props = { recommendationId: string; memory: RecommendationMemory };

/** Links to an earlier recommendation that the words alone do not suggest, and taking such a decision back. */
export function CarriedForms({ recommendationId, memory }: Props) {
  const { earlier, decisions } = memory;
  return (
    <>
      {earlier.length > 0 ? (
        <InPlaceForm
          opens="Say that it was named before"
          button="Save the link"
          saved="It is linked to the earlier one."
          address={`/api/recommendations/${recommendationId}/carried-from`}
          bodyOf={(sent) => ({ carriedFromId: String(sent.get('carriedFromId')), decision: 'confirmed' })}
        >
          {(errors) => (
            <SelectField
              name="carriedFromId"
              label="The earlier recommendation"
              empty="Choose the earlier one"
              options={earlier.map(({ id, text, day }) => ({
                value: id,
                label: `${day?.slice(0, 4) ?? 'Earlier'}: ${text}`,
              }))}
              error={errors.carriedFromId}
            />
          )}
        </InPlaceForm>
      ) : null}
      {decisions.length > 0 ? (
        <TakeBackForm
          slug="link"
          records={decisions.map(({ id, decision, text }) => ({
            id,
            label: `${decision === 'confirmed' ? 'The same weakness as' : 'Not the same as'}: ${text}`,
            address: `/api/carried-recommendations/${id}`,
          }))}
        />
      ) : null}
    </>
  );
}
