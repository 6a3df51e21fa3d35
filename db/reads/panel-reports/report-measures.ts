import { eq } from 'drizzle-orm';
import { measuresWithFigures } from '#db/reads/measures/measure-figures.ts';
import { measureFiguresAt } from '#db/reads/plans/states-at.ts';
import { measures } from '#db/schema/measures.ts';
import type { ItemFacts, ReportMeasure } from '#domain/panel-reports/facts.ts';

/**
 * The measures of a plan that are linked to what the panel is shown, then and now; of their links only those. No scope: the caller has
 * checked it.
 * @param at the instant of then; null: none
 */
export function reportMeasuresOf(
  planId: string,
  shown: { items: readonly Pick<ItemFacts, 'actionId'>[]; recommendationIds: readonly string[] },
  at: string | null,
): ReportMeasure[] {
  const actionIds = new Set(shown.items.map(({ actionId }) => actionId));
  const recommendationIds = new Set(shown.recommendationIds);
  const figuresThen = at ? measureFiguresAt(planId, at) : new Map<string, { on: string; value: number }[]>();
  return measuresWithFigures(eq(measures.planId, planId)).flatMap((measure) => {
    const links = {
      actionIds: measure.actionIds.filter((id) => actionIds.has(id)),
      recommendationIds: measure.recommendationIds.filter((id) => recommendationIds.has(id)),
    };
    if (links.actionIds.length + links.recommendationIds.length === 0) return [];
    const { id, name, unit, direction, target, points } = measure;
    const before = figuresThen.get(id)?.at(-1);
    const now = points.at(-1);
    return [
      {
        ...{ id, name, unit, direction, target, ...links },
        before: before ? { on: before.on, value: before.value } : null,
        now: now ? { on: now.on, value: now.value } : null,
      },
    ];
  });
}
