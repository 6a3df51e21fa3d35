import { missingFor, type StageAct, type StageFacts } from './stage-guards.ts';
import { stagesOfAct } from './stages.ts';

/** An act that fits the stage. `missing` is what stands in its way before anybody has filled in its form. */
export type NextAct = { act: StageAct; missing: string[] };

const order: readonly StageAct[] = [
  'start',
  'deliver',
  'verify',
  'fail-verification',
  'pass-re-check',
  'fail-re-check',
  'close',
  're-open',
  'withdraw',
  'restore',
];

/** What only the facts can lack: the rest is asked for by the act's own form. */
const judgedByFacts: ReadonlySet<StageAct> = new Set(['deliver', 'pass-re-check']);

/**
 * What can happen to an action now, in the order of rules §2, with what is missing said beforehand (issue D, line 5). Who may do it
 * is the policy's to say.
 */
export function nextActs(facts: StageFacts): NextAct[] {
  return order
    .filter((act) => stagesOfAct(act).includes(facts.stage))
    .map((act) => ({ act, missing: judgedByFacts.has(act) ? missingFor(act, facts, {}) : [] }));
}
