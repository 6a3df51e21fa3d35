import type { Verb } from '#domain/policy/policy-table.ts';
import type { StageAct } from './stage-guards.ts';

/** An act of a person's own. `start` and `deliver` come from a cleared update and are nobody's button. */
export type PersonsAct = Exclude<StageAct, 'start' | 'deliver'>;

/** What the policy calls each act (rules §2 and §6). */
export const verbOfAct = {
  verify: 'verify-action',
  'fail-verification': 'fail-verification',
  'pass-re-check': 'pass-re-check',
  'fail-re-check': 'fail-re-check',
  close: 'close-action',
  're-open': 're-open-action',
  withdraw: 'withdraw-action',
  restore: 'restore-action',
} as const satisfies Record<PersonsAct, Verb>;

/** The act of an address, or null for a word that is none. */
export function personsActOf(text: string): PersonsAct | null {
  return Object.hasOwn(verbOfAct, text) ? (text as PersonsAct) : null;
}

/** What was done, in the past tense: the same words on screen and in a panel's report. */
export const doneWords: Record<StageAct, string> = {
  start: 'Started',
  deliver: 'Delivered',
  verify: 'Verified',
  'fail-verification': 'Verification failed',
  'pass-re-check': 'Re-check passed',
  'fail-re-check': 'Re-check failed',
  close: 'Closed',
  're-open': 'Re-opened',
  withdraw: 'Withdrawn',
  restore: 'Restored',
};
