import { and, eq, isNull, ne, or } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { evidence, evidenceFiles } from '#db/schema/evidence.ts';
import type { StageEvidence } from '#domain/actions/stage-guards.ts';
import { evidenceState } from '#domain/evidence/evidence.ts';
import type { EvidenceState } from '#domain/evidence/evidence-codes.ts';
import { latestDecision } from './evidence-facts.ts';

export type StandingEvidence = StageEvidence & { id: string; state: EvidenceState };

/**
 * The evidence of an action as the guard of "delivered" asks for it: not withdrawn, and no file that a scanner holds back.
 * No scope: for writes that have checked it. `today` is `YYYY-MM-DD`.
 */
export function standingEvidence(actionId: string, today: string): StandingEvidence[] {
  return database()
    .select({ id: evidence.id, expiresOn: evidence.expiresOn, decision: latestDecision })
    .from(evidence)
    .leftJoin(evidenceFiles, eq(evidenceFiles.sha256, evidence.fileSha256))
    .where(
      and(
        eq(evidence.actionId, actionId),
        isNull(evidence.withdrawnAt),
        or(isNull(evidenceFiles.scan), ne(evidenceFiles.scan, 'quarantined')),
      ),
    )
    .all()
    .map(({ id, expiresOn, decision }) => ({
      id,
      expiresOn,
      rejected: decision === 'rejected',
      state: evidenceState({ withdrawnAt: null, expiresOn, decision }, today),
    }));
}
