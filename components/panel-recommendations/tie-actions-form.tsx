'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { CheckboxGroup } from '#components/ui/checkbox-group.tsx';
import type { PanelRecommendationPage } from '#db/reads/panels/panel-recommendations.ts';

/** Adds the actions that were brought about or changed after the response was given. */
export function TieActionsForm({
  recommendation,
  actions,
}: Pick<PanelRecommendationPage, 'recommendation' | 'actions'>) {
  const tied = new Set(recommendation.actions.map(({ id }) => id));
  const others = actions.filter(({ id }) => !tied.has(id));
  return (
    <InPlaceForm
      opens="Add an action that it changed"
      button="Add"
      saved="It is added."
      address={`/api/panel-recommendations/${recommendation.id}/actions`}
      bodyOf={(sent) => ({ actionIds: sent.getAll('actionIds').map(String) })}
    >
      {(errors) => (
        <CheckboxGroup
          name="actionIds"
          label="Which actions?"
          choices={others.map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))}
          error={errors.actionIds}
        />
      )}
    </InPlaceForm>
  );
}
