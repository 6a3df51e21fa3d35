import { isUntouchedSince } from '#db/reads/audit/trail-position.ts';

/** Where others save all the time, the transaction itself reads once more. */
const TURNS = 5;

/**
 * What a job composes just before the transaction that keeps it: again while somebody saves meanwhile, since the transaction would else
 * compose it, and everybody's saves wait for that.
 */
export function standing<C extends { composed: { readAt: number } }>(compose: () => C): C {
  let now = compose();
  for (let turn = 1; turn < TURNS && !isUntouchedSince(now.composed.readAt); turn += 1) now = compose();
  return now;
}
