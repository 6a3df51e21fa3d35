'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { CheckboxGroup } from '#components/ui/checkbox-group.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { mailKindWords, mutableKinds } from '#domain/mail/mail-kinds.ts';
import type { MailPreferences } from '#domain/mail/mail-preferences.ts';
import { digestHours } from '#domain/mail/reminders.ts';
import { hourWords } from './hour-words.ts';

const hours = Array.from(
  { length: digestHours.latest - digestHours.earliest + 1 },
  (_, index) => digestHours.earliest + index,
);

const mutedWords = (muted: readonly string[]) =>
  mutableKinds
    .filter((kind) => muted.includes(kind))
    .map((kind) => mailKindWords[kind])
    .join(', ') || 'Nothing';

/** When the message of the day comes, and what is left out of it. */
export function MailPreferencesForm({ preferences }: { preferences: MailPreferences & { version: number } }) {
  return (
    <InPlaceForm<MailPreferences>
      opens="Change when it comes and what is in it"
      button="Save"
      saved="Saved. It holds from the next message on."
      address="/api/mail-preferences"
      version={preferences.version}
      bodyOf={(form) => ({
        digestHour: Number(form.get('digestHour')),
        muted: mutableKinds.filter((kind) => form.getAll('muted').includes(kind)),
      })}
      textsOf={(theirs, mine) => [
        { label: 'Comes at', theirs: hourWords(theirs.digestHour), yours: hourWords(mine.digestHour) },
        { label: 'Left out', theirs: mutedWords(theirs.muted), yours: mutedWords(mine.muted) },
      ]}
    >
      {(errors) => (
        <>
          <SelectField
            name="digestHour"
            label="When should it come?"
            hint="On working days only. Nothing is sent in the evening or at night"
            error={errors.digestHour}
            defaultValue={String(preferences.digestHour)}
            options={hours.map((hour) => ({ value: String(hour), label: hourWords(hour) }))}
          />
          <CheckboxGroup
            name="muted"
            label="What should be left out of it?"
            hint="It stays in your work and among your notices"
            error={errors.muted}
            defaultValue={preferences.muted}
            choices={mutableKinds.map((kind) => ({ value: kind, label: mailKindWords[kind] }))}
          />
        </>
      )}
    </InPlaceForm>
  );
}
