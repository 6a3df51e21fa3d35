import { createHash } from 'node:crypto';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { planApprovals } from '#db/schema/submissions.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { contentOfPlan } from '#domain/plans/plan-content.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { wholePlanFacts } from './plan-document.ts';

/** What an approval is bound to: SHA-256 of a plan's content, in hexadecimal. */
export function hashOfContent(facts: PlanDocumentFacts): string {
  return createHash('sha256').update(contentOfPlan(facts)).digest('hex');
}

/** A person without a role: what is approved and sealed does not depend on who asks. */
export const nobody: Actor = {
  personId: '',
  name: '',
  roles: [],
  postIds: [],
  partnerPostIds: [],
  memberPanelIds: [],
  clerkPanelIds: [],
};

/** The facts of the whole plan, the same whoever asks. For callers that have checked the scope, or that show none of it. */
export function contentFactsOf(planId: string, moment: Moment): PlanDocumentFacts {
  return wholePlanFacts(planId, nobody, moment);
}

/** The hash of a plan's content as it stands now. For callers that have checked the scope. */
export function contentHashOf(planId: string, moment: Moment): string {
  return hashOfContent(contentFactsOf(planId, moment));
}

export type StandingApproval = typeof planApprovals.$inferSelect;

/** The approvals that are neither voided nor sealed: of one plan, or of all. For callers that have checked the scope. */
export function standingApprovals(planId: string | null): StandingApproval[] {
  return database()
    .select()
    .from(planApprovals)
    .where(
      and(
        isNull(planApprovals.voidedAt),
        isNull(planApprovals.sealedAt),
        planId === null ? undefined : eq(planApprovals.planId, planId),
      ),
    )
    .orderBy(asc(planApprovals.approvedAt))
    .all();
}
