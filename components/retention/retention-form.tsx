'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { TextField } from '#components/ui/text-field.tsx';

type Typed = { years: number | null; basis: string };
type Rule = { years: number; basis: string; version: number };

/** How long a plan is kept, and which rule says so. */
export function RetentionForm({ planId, rule }: { planId: string; rule: Rule | null }) {
  return (
    <InPlaceForm<Typed>
      opens={rule ? 'Change how long it is kept' : 'Say how long it is kept'}
      button="Save"
      saved="Saved."
      address={`/api/plans/${planId}/retention`}
      version={rule?.version ?? 0}
      bodyOf={(sent) => {
        const years = String(sent.get('years') ?? '').trim();
        return { years: /^\d{1,4}$/.test(years) ? Number(years) : null, basis: String(sent.get('basis') ?? '') };
      }}
      textsOf={(current, mine) => [
        { label: 'Years', theirs: String(current.years ?? 'None'), yours: String(mine.years ?? 'None') },
        { label: 'Rule', theirs: current.basis, yours: mine.basis },
      ]}
    >
      {(errors) => (
        <>
          <TextField
            name="years"
            label="Years"
            hint="From the day its last action is closed or withdrawn"
            width={3}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={rule?.years}
            error={errors.years}
          />
          <TextField
            name="basis"
            label="Which rule says so?"
            hint="For example, retention schedule, 12.3"
            autoComplete="off"
            defaultValue={rule?.basis}
            error={errors.basis}
          />
        </>
      )}
    </InPlaceForm>
  );
}
