'use client';
import { useState } from 'react';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { EveryMeetingsField } from './every-meetings-field.tsx';

type Choice = { id: string; name: string };

/** Shows a theme to a panel, from the theme's own page. */
export function RouteThemeForm({ themeId, panels }: { themeId: string; panels: readonly Choice[] }) {
  return (
    <InPlaceForm
      opens="Show it to a panel"
      button="Show it to the panel"
      saved="The panel is shown this theme."
      asks="Check what it will see"
      address={`/api/themes/${themeId}/routings`}
      bodyOf={bodyOf}
    >
      {(errors) => <PanelAndOften panels={panels} errors={errors} />}
    </InPlaceForm>
  );
}

function bodyOf(sent: FormData) {
  return { panelId: String(sent.get('panelId')), everyMeetings: Number(sent.get('everyMeetings')) };
}

type FieldsProps = { panels: readonly Choice[]; slug?: string; errors: Record<string, string | undefined> };

function PanelAndOften({ panels, slug = '', errors }: FieldsProps) {
  return (
    <>
      <SelectField
        name={`panelId${slug}`}
        label="Panel"
        hint="It sees every recommendation under the theme, of whichever plan, and those put under it later."
        empty="Choose a panel"
        options={panels.map(({ id, name }) => ({ value: id, label: name }))}
        error={errors.panelId}
      />
      <EveryMeetingsField name={`everyMeetings${slug}`} error={errors.everyMeetings} />
    </>
  );
}

/** The same, from the page that says who is shown a plan: first which theme. */
export function RouteAnyThemeForm({
  themes,
  panels,
}: {
  themes: readonly (Choice & { panels: readonly { panelId: string }[] })[];
  panels: readonly Choice[];
}) {
  const [chosen, setChosen] = useState('');
  const theme = themes.find(({ id }) => id === chosen) ?? themes[0];
  if (!theme) return null;
  return (
    <InPlaceForm
      opens="Show a theme to a panel"
      button="Show the theme"
      saved="The panel is shown this theme."
      slug="theme"
      asks="Check what it will see"
      address={`/api/themes/${theme.id}/routings`}
      bodyOf={(sent) => ({
        panelId: String(sent.get('panelId-theme')),
        everyMeetings: Number(sent.get('everyMeetings-theme')),
      })}
    >
      {(errors) => (
        <>
          <SelectField
            name="theme-theme"
            label="Theme"
            value={theme.id}
            onChange={(event) => setChosen(event.target.value)}
            options={themes.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <PanelAndOften panels={panels} slug="-theme" errors={errors} />
        </>
      )}
    </InPlaceForm>
  );
}
