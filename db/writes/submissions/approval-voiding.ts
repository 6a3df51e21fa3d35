import { inArray } from 'drizzle-orm';
import { ring } from '#db/bell.ts';
import { database } from '#db/database.ts';
import { reasonOf, type ToldWrite } from '#db/reads/audit/told-writes.ts';
import { touchesContent } from '#db/reads/audit/trail-position.ts';
import { contentHashOf, standingApprovals } from '#db/reads/plans/plan-content.ts';
import { isLargePlan } from '#db/reads/plans/plan-size.ts';
import { planApprovals } from '#db/schema/submissions.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { ApprovalCapacity } from '#domain/submissions/submission-words.ts';

export type VoidedApproval = { id: string; planId: string; capacity: ApprovalCapacity; because: string };

/**
 * Voids the approvals whose content a write changed, in the transaction of that write (rules §4: any change voids both). It hangs
 * on the audit row, which every write has, so that no write can forget it: one statement where no approval stands. An approval
 * whose plan still says the same is left alone. A large plan is read again right after, beside (jobs/check-approvals.ts): until
 * then its approvals stand in the table, and nobody can approve, seal or be shown anything by them, since all three compare the hash.
 * @returns what was voided, and why in words: "Action 1.2 changed, by the Plan lead."
 */
export function voidApprovals(told: ToldWrite, moment: Moment): VoidedApproval[] {
  if (!touchesContent(told.event)) return [];
  const plans = new Set(standingApprovals(null).map(({ planId }) => planId));
  return [...plans].flatMap((planId) => {
    if (!isLargePlan(planId)) return voidAllBut(planId, contentHashOf(planId, moment), told, moment);
    ring('standing-approvals');
    return [];
  });
}

/** Voids what stands on a plan's other content than this. @returns what was voided, and why in words */
export function voidAllBut(planId: string, contentHash: string, told: ToldWrite, moment: Moment): VoidedApproval[] {
  const changed = standingApprovals(planId).filter((approval) => approval.contentHash !== contentHash);
  if (changed.length === 0) return [];
  const because = reasonOf(told, moment.today);
  const ids = changed.map(({ id }) => id);
  database()
    .update(planApprovals)
    .set({ voidedAt: moment.now, voidedBecause: because })
    .where(inArray(planApprovals.id, ids))
    .run();
  return changed.map(({ id, capacity }) => ({ id, planId, capacity, because }));
}
