import { NotPossible } from '#domain/policy/refusals.ts';
import type { Stage } from '#domain/vocabulary.ts';

/**
 * An action that is closed or withdrawn stands as it was: nothing of it is edited (rules §2; assurance §5, case 39).
 * @param so what follows for this write: "it takes no updates"
 * @throws NotPossible with what would open it again
 */
export function assertOpen(stage: Stage, so: string): void {
  if (stage === 'closed') throw new NotPossible(`This action is closed, so ${so}. Re-open it first, or add a new one.`);
  if (stage === 'withdrawn') {
    throw new NotPossible(`This action was withdrawn, so ${so}. Restore it first, or add a new one.`);
  }
}
