'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { ThemePage } from '#db/reads/themes/themes.ts';

const nameOf = (sent: FormData) => ({ name: String(sent.get('name')) });

export function NewThemeForm({ open }: { open: boolean }) {
  return (
    <InPlaceForm
      opens="Begin a theme"
      open={open}
      button="Begin the theme"
      saved="The theme is begun. Open it to put recommendations under it."
      address="/api/themes"
      bodyOf={nameOf}
    >
      {(errors) => (
        <TextField name="name" label="Name" hint="The subject, such as “Private fostering”" error={errors.name} />
      )}
    </InPlaceForm>
  );
}

export function RenameThemeForm({ theme }: Pick<ThemePage, 'theme'>) {
  return (
    <InPlaceForm
      opens="Give it another name"
      button="Save the name"
      saved="The name is changed."
      address={`/api/themes/${theme.id}`}
      version={theme.version}
      bodyOf={nameOf}
      textsOf={(current, mine) => [{ label: 'Name', theirs: current.name, yours: mine.name }]}
    >
      {(errors) => <TextField name="name" label="Name" defaultValue={theme.name} error={errors.name} />}
    </InPlaceForm>
  );
}

/** Recommendations of any inspection; which panels will see it is asked before it is done. */
export function AddToThemeForm({ theme, offered }: Pick<ThemePage, 'theme' | 'offered'>) {
  return (
    <InPlaceForm
      opens="Put a recommendation under it"
      open={offered.length > 0}
      button="Put it under this theme"
      saved="It stands under this theme."
      asks="Check who will see it"
      address={`/api/themes/${theme.id}/recommendations`}
      bodyOf={(sent) => ({ recommendationId: String(sent.get('recommendationId')) })}
    >
      {(errors) => (
        <SelectField
          name="recommendationId"
          label="Recommendation"
          empty="Choose a recommendation"
          options={offered.map(({ id, text, position, day }) => ({
            value: id,
            label: `${day?.slice(0, 4) ?? 'Earlier'}, ${position}. ${text}`,
          }))}
          error={errors.recommendationId}
        />
      )}
    </InPlaceForm>
  );
}
