import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import type { MeasureInList } from '#db/reads/measures/measures.ts';

/** The areas that a measure tells of: it is linked to them, or to an action that answers them. */
export function measuredAreas(
  actions: readonly Pick<ActionRow, 'id' | 'recommendationIds'>[],
  measures: readonly MeasureInList[],
): ReadonlySet<string> {
  const linked = new Set(measures.flatMap(({ actionIds }) => actionIds));
  return new Set([
    ...measures.flatMap(({ recommendationIds }) => recommendationIds),
    ...actions.filter(({ id }) => linked.has(id)).flatMap(({ recommendationIds }) => recommendationIds),
  ]);
}
