'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Escalation } from '#domain/mail/reminders.ts';

/** As typed: what is no whole number is sent as none, which the server refuses in words. */
type Typed = Record<keyof Escalation, number | null>;

const fields: readonly { name: keyof Escalation; label: string }[] = [
  { name: 'deputyAfter', label: 'Working days late until the deputy is told' },
  { name: 'planLeadAfter', label: 'Working days late until plan leads are told' },
  { name: 'directorAfter', label: 'Working days late until the director is told' },
];

function wholeNumberIn(sent: FormData, name: string): number | null {
  const typed = String(sent.get(name) ?? '').trim();
  return /^\d{1,4}$/.test(typed) ? Number(typed) : null;
}

/** After how many working days late an action of the plan is told to whom. */
export function EscalationForm({
  planId,
  escalation,
}: {
  planId: string;
  escalation: Escalation & { version: number };
}) {
  return (
    <InPlaceForm<Typed>
      opens="Change after how many days"
      button="Save"
      saved="Saved. It holds from tomorrow’s reminders on."
      address={`/api/plans/${planId}/escalation`}
      version={escalation.version}
      bodyOf={(sent) => ({
        deputyAfter: wholeNumberIn(sent, 'deputyAfter'),
        planLeadAfter: wholeNumberIn(sent, 'planLeadAfter'),
        directorAfter: wholeNumberIn(sent, 'directorAfter'),
      })}
      textsOf={(theirs, mine) =>
        fields.map(({ name, label }) => ({
          label,
          theirs: String(theirs[name] ?? ''),
          yours: String(mine[name] ?? ''),
        }))
      }
    >
      {(errors) =>
        fields.map(({ name, label }) => (
          <TextField
            key={name}
            name={name}
            label={label}
            hint="A number from 1 to 60"
            width={2}
            inputMode="numeric"
            autoComplete="off"
            error={errors[name]}
            defaultValue={escalation[name]}
          />
        ))
      }
    </InPlaceForm>
  );
}
