'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import type { PanelRecommendationPage } from '#db/reads/panels/panel-recommendations.ts';
import { ActionChoices } from './action-choices.tsx';

/** Adds the actions that were brought about or changed after the response was given. */
export function TieActionsForm({ recommendation, groups }: Pick<PanelRecommendationPage, 'recommendation' | 'groups'>) {
  const tied = new Set(recommendation.actions.map(({ id }) => id));
  const others = groups
    .map((group) => ({ ...group, actions: group.actions.filter(({ id }) => !tied.has(id)) }))
    .filter(({ actions }) => actions.length > 0);
  return (
    <InPlaceForm
      opens="Add an action that it changed"
      button="Add"
      saved="It is added."
      address={`/api/panel-recommendations/${recommendation.id}/actions`}
      bodyOf={(sent) => ({ actionIds: sent.getAll('actionIds').map(String) })}
    >
      {(errors) => <ActionChoices label="Which actions?" groups={others} error={errors.actionIds} />}
    </InPlaceForm>
  );
}
