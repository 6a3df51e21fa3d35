import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { planInScope } from './plan-visibility.ts';

export type PlanOffers = {
  whole: boolean;
  preFlight: boolean;
  consult: boolean;
  compare: boolean;
  exportPlan: boolean;
  setDates: boolean;
  viewLog: boolean;
  hold: boolean;
};

/** Which places of a plan are open to somebody; null for a plan they may not know of. */
export function findPlanOffers(actor: Actor, planId: string): PlanOffers | null {
  try {
    const { extent } = planInScope(actor, planId);
    const offered = (verb: Parameters<typeof may>[1]) => may(actor, verb, { planId });
    return {
      whole: extent === 'whole',
      preFlight: offered('pre-flight'),
      consult: offered('send-consultation-draft'),
      compare: offered('compare-versions'),
      exportPlan: offered('export-plan'),
      setDates: offered('set-plan-dates'),
      viewLog: extent === 'whole' && offered('read-view-log'),
      hold: offered('place-legal-hold'),
    };
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
