import { inArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { ERASED } from '#db/reads/audit/redactions.ts';
import { auditContents } from '#db/schema/audit.ts';

/**
 * Takes what rows of the trail tell out of it. Their events, their order and the seals stay: a seal covers the hash of the content, so the
 * chain holds. Within the transaction of a write whose own row lists them (see `redactionsIn`): without it they count as changed.
 */
export function redactContents(seqs: readonly number[]): void {
  database()
    .update(auditContents)
    .set({ content: ERASED })
    .where(inArray(auditContents.seq, [...seqs]))
    .run();
}
