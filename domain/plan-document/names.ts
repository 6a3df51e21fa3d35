import { ragShapes } from '#domain/composed-document/model.ts';
import { dateInWords, joined, periodInWords } from '#domain/composed-document/words.ts';
import { words } from '#domain/vocabulary.ts';
import type { ActionFacts, PlanDocumentFacts, RecommendationFacts } from './facts.ts';

/**
 * What each recommendation is called in this document: its kind and its place in the plan. One that was set aside keeps
 * its number, so that setting aside never renames the others.
 */
export function recommendationNames(recommendations: readonly RecommendationFacts[]): ReadonlyMap<string, string> {
  return new Map(
    recommendations.map((item, index) => [item.id, `${words.recommendationKind[item.kind]} ${index + 1}`] as const),
  );
}

/** The inspection as a heading says it: "ILACS inspection, 13 to 24 February 2023". A title that names a year stands alone. */
export function inspectionName(inspection: PlanDocumentFacts['inspections'][number]): string {
  const period = periodInWords(inspection.inspectedFrom, inspection.inspectedTo);
  const title = inspection.title.trim() || words.inspectionKind[inspection.kind];
  return period && !/\b20\d\d\b/.test(title) ? `${title}, ${period}` : title;
}

/** The one it stands under: the first live recommendation it answers, else the first set aside, else none. */
export function homeOf(action: ActionFacts, facts: PlanDocumentFacts): RecommendationFacts | undefined {
  const answered = facts.recommendations.filter((item) => action.recommendationIds.includes(item.id));
  return answered.find((item) => item.setAsideReason === null) ?? answered[0];
}

/** "Area for improvement" or "recommendations", as the plan's own live items are called, for counting them. */
export function nounOf(recommendations: readonly RecommendationFacts[]): [one: string, many: string] {
  const kinds = new Set(recommendations.map((item) => item.kind));
  if (kinds.size !== 1) return ['recommendation', 'recommendations'];
  if (kinds.has('area-for-improvement')) return ['area for improvement', 'areas for improvement'];
  if (kinds.has('area-for-priority-action')) return ['area for priority action', 'areas for priority action'];
  return ['recommendation', 'recommendations'];
}

/** "not set" is said rather than left blank: a missing period is what an inspector looks for (s.137(3)). */
export const dateOrNotSet = (date: string | null): string => (date ? dateInWords(date) : 'Not set');

/** From the earliest start to the latest deadline of the actions that were not withdrawn. */
export function periodOf(actions: readonly ActionFacts[]): string {
  const live = actions.filter((action) => action.stage !== 'withdrawn');
  const starts = live.flatMap((action) => action.startOn ?? []).sort();
  const ends = live.flatMap((action) => action.deadlineOn ?? []).sort();
  return periodInWords(starts[0] ?? null, ends.at(-1) ?? null) ?? 'Not set';
}

const ragOrder = ['red', 'amber', 'green', 'blue', 'grey', 'none'] as const;

/** "◆ 1 Red", "▲ 2 Amber", worst first, of what the rules compute. */
export function ragCounts(actions: readonly ActionFacts[]): string[] {
  return ragOrder
    .map((rag) => ({ rag, number: actions.filter((action) => action.computed === rag).length }))
    .filter(({ number }) => number > 0)
    .map(({ rag, number }) => `${ragShapes[rag]} ${number} ${words.rag[rag]}`.trim());
}

/** "1.1, 1.2 and 1.3 (withdrawn)". */
export function refsOf(actions: readonly ActionFacts[]): string {
  return joined(actions.map((action) => (action.stage === 'withdrawn' ? `${action.ref} (withdrawn)` : action.ref)));
}
