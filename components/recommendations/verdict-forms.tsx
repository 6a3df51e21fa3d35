'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { dateIn } from '#components/sending/form-dates.ts';
import { TakeBackForm } from '#components/submissions/take-back-form.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { RecommendationMemory } from '#db/reads/inspections/recommendation-memory.ts';
import { longDate } from '#domain/dates/dates.ts';

type Props = { recommendationId: string; memory: RecommendationMemory };

/** What a later inspection or visit said of it, word for word; and taking back what was noted by mistake. */
export function VerdictForms({ recommendationId, memory }: Props) {
  const standing = memory.verdicts.filter(({ takenBackAt }) => takenBackAt === null);
  return (
    <>
      <InPlaceForm
        opens="Record what a later inspection said"
        button="Record these words"
        saved="The words are recorded."
        address={`/api/recommendations/${recommendationId}/progress-verdicts`}
        bodyOf={(sent) => ({
          inspectionId: String(sent.get('inspectionId')) || null,
          saidBy: String(sent.get('saidBy')),
          saidOn: dateIn(sent, 'saidOn'),
          words: String(sent.get('words')),
          page: String(sent.get('page')).trim() === '' ? null : Number(sent.get('page')),
        })}
      >
        {(errors) => (
          <>
            <SelectField
              name="inspectionId"
              label="Inspection or visit"
              empty="Not held here"
              options={memory.laterInspections.map(({ id, title }) => ({ value: id, label: title }))}
              error={errors.inspectionId}
            />
            <TextField name="saidBy" label="Its name, if it is not held here" error={errors.saidBy} />
            <DateField name="saidOn" label="Date it was said" error={errors.saidOn} />
            <TextArea name="words" label="Its words" hint="Word for word, as printed." rows={4} error={errors.words} />
            <TextField name="page" label="Page (optional)" inputMode="numeric" width={3} error={errors.page} />
          </>
        )}
      </InPlaceForm>
      {standing.length > 0 ? (
        <TakeBackForm
          slug="verdict"
          records={standing.map(({ id, who, saidOn }) => ({
            id,
            label: `${who}, ${longDate(saidOn)}`,
            address: `/api/progress-verdicts/${id}`,
          }))}
        />
      ) : null}
    </>
  );
}
