import { and, eq, inArray, notInArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { ERASED } from '#db/reads/audit/redactions.ts';
import { auditContents, auditEvents } from '#db/schema/audit.ts';

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

/** What of a plan the trail goes on telling in full after its disposal: what was sealed, sent and shared, and the disposal itself. */
const lasting = [
  ...['plan-version', 'plan-approval', 'plan-sending', 'ofsted-answer', 'publication', 'public-page', 'inspector-link'],
  ...[
    'panel-report',
    'panel-question',
    'panel-recommendation',
    'meeting',
    'meeting-decision',
    'routing',
    'theme-routing',
  ],
  ...['legal-hold', 'plan-retention', 'plan-disposal', 'person-role'],
];

/** The same for everything the trail told of a plan's working record, before the row that says it was disposed of. */
export function redactContentsOfPlan(planId: string): void {
  const told = database()
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(and(eq(auditEvents.planId, planId), notInArray(auditEvents.subjectKind, lasting)));
  database().update(auditContents).set({ content: ERASED }).where(inArray(auditContents.seq, told)).run();
}
