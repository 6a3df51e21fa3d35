import type { PlanDocumentFacts } from '../plan-document/facts.ts';

/** These actions, and of the recommendations those they answer. */
export type VisiblePart = { actionIds: ReadonlySet<string>; recommendationIds: ReadonlySet<string> };

/**
 * The facts as far as a partner's owner reads the plan (rules §5): their own actions and what these answer. Of the others
 * nothing stays: no name, no number, no panel, no measure, no comment, no sentence on what changed.
 */
export function limitedTo({ actionIds, recommendationIds }: VisiblePart, facts: PlanDocumentFacts): PlanDocumentFacts {
  return {
    ...facts,
    plan: { ...facts.plan, governance: [] },
    recommendations: facts.recommendations.filter(({ id }) => recommendationIds.has(id)),
    actions: facts.actions
      .filter(({ id }) => actionIds.has(id))
      .map((action) => ({
        ...action,
        recommendationIds: action.recommendationIds.filter((id) => recommendationIds.has(id)),
      })),
    measures: [],
    comments: [],
    changesSincePrevious: null,
  };
}
