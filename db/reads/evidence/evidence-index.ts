import { and, asc, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { evidence, evidenceFiles } from '#db/schema/evidence.ts';
import { evidenceState } from '#domain/evidence/evidence.ts';
import type { EvidenceFacts } from '#domain/inspection-pack/evidence-facts.ts';
import { latestDecision, latestReason } from './evidence-facts.ts';

/** All evidence of a plan that was not withdrawn, oldest first. For callers that have checked the scope. `today` is `YYYY-MM-DD`. */
export function evidenceOfPlan(planId: string, today: string): EvidenceFacts[] {
  return database()
    .select({
      id: evidence.id,
      actionId: evidence.actionId,
      title: evidence.title,
      whatItShows: evidence.whatItShows,
      datedOn: evidence.datedOn,
      expiresOn: evidence.expiresOn,
      url: evidence.url,
      fileName: evidence.fileName,
      sha256: evidence.fileSha256,
      size: evidenceFiles.size,
      decision: latestDecision,
      reason: latestReason,
    })
    .from(evidence)
    .leftJoin(evidenceFiles, eq(evidenceFiles.sha256, evidence.fileSha256))
    .where(and(eq(evidence.planId, planId), isNull(evidence.withdrawnAt)))
    .orderBy(asc(evidence.addedAt), asc(evidence.id))
    .all()
    .map(({ decision, expiresOn, reason, ...row }) => ({
      ...row,
      reason: decision === 'rejected' ? (reason ?? '') : '',
      state: evidenceState({ withdrawnAt: null, expiresOn, decision }, today),
    }));
}
