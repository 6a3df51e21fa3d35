import type { PlanPage } from '#db/reads/plans.ts';

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** A number at the start of a sentence: in words up to ten. */
export function inWords(count: number): string {
  return numbers[count] ?? String(count);
}

/** "Five areas to improve. Overseen by the Assistant Director." */
export function subOfPlan(page: PlanPage): string {
  const active = page.recommendations.filter((recommendation) => recommendation.setAsideReason === null).length;
  const areas = `${inWords(active)} ${active === 1 ? 'area' : 'areas'} to improve.`;
  return page.plan.overseenBy ? `${areas} Overseen by the ${page.plan.overseenBy}.` : areas;
}
