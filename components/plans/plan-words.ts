import type { PlanPage } from '#db/reads/plans/plans.ts';
import { longDate } from '#domain/dates/dates.ts';

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** A number at the start of a sentence: in words up to ten. */
export function inWords(count: number): string {
  return numbers[count] ?? String(count);
}

/** "Version 2, sealed 17 July 2023." What is sealed is another thing than the plan as it stands. */
export function sealedInWords({ sealed, clock }: PlanPage['plan']): string | null {
  if (!sealed) return null;
  const sent = clock.submittedOn ? ` First sent ${longDate(clock.submittedOn)}.` : ' Not sent yet.';
  return `Version ${sealed.number} sealed ${longDate(sealed.on)}.${sent}`;
}

/** "Five areas to improve. Overseen by the Assistant Director." */
export function subOfPlan(page: PlanPage): string {
  const active = page.recommendations.filter((recommendation) => recommendation.setAsideReason === null).length;
  const areas = `${inWords(active)} ${active === 1 ? 'area' : 'areas'} to improve.`;
  return page.plan.overseenBy ? `${areas} Overseen by the ${page.plan.overseenBy}.` : areas;
}
