import { database } from '#db/database.ts';
import { isUntouchedSince } from '#db/reads/audit/trail-position.ts';
import { postWordsOf } from '#db/reads/people/post-words.ts';
import { type ApprovableContent, getApprovableContent } from '#db/reads/plans/approvable-content.ts';
import { type StandingApproval, standingApprovals } from '#db/reads/plans/plan-content.ts';
import { isLargePlan } from '#db/reads/plans/plan-size.ts';
import { submissionInScope } from '#db/reads/submissions/submission-scope.ts';
import { planApprovals } from '#db/schema/submissions.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit, voidOutdatedApprovals } from '#db/writes/audit/audit.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotPossible } from '#domain/policy/refusals.ts';
import { selfInvolvement } from '#domain/policy/self-involvement.ts';
import { type ApprovalCapacity, approvalCapacities, submissionWords } from '#domain/submissions/submission-words.ts';
import type { ApproveInput } from '#domain/submissions/submissions.ts';

/**
 * Approves a plan's content for submission, as director or as lead member; the two are given by two people (rules §4, §6). The
 * approval is bound to the hash of the content read, and a change of it voids both.
 * @param read what `getApprovableContent` gave before, where a plan is large: read anew when anything was saved since
 * @throws NotFound, NotAllowed (who does not hold that role, or gave the other approval); NotPossible when the content is no
 *   longer the one read, this approval is given already, or pre-flight stops, with what stands in the way
 */
export function approveSubmission(
  actor: Actor,
  planId: string,
  input: ApproveInput,
  moment: Moment,
  read?: ApprovableContent,
): { id: string } {
  return transaction(() => {
    submissionInScope(actor, planId);
    const { capacity } = input;
    const holds = actor.roles.some((held) => held.role === capacity && [null, planId].includes(held.planId));
    if (!holds || !may(actor, 'approve-submission', { planId })) throw new NotAllowed();
    const stands = read && isUntouchedSince(read.readAt);
    const { contentHash, readAt, stopping } = stands ? read : getApprovableContent(actor, planId, moment);
    if (contentHash !== input.contentHash) {
      throw new NotPossible('The plan changed after you opened this page. Read it again, then approve it.');
    }
    voidOutdated(actor, planId, { contentHash, readAt }, moment);
    const given = standingApprovals(planId);
    const subject = { planId, firstApproverId: given[0]?.personId ?? null };
    if (!may(actor, 'approve-submission', subject)) {
      throw new NotAllowed(selfInvolvement('approve-submission', actor, subject) ?? undefined);
    }
    assertNotGiven(capacity, given);
    if (stopping.length > 0) throw new NotPossible('This plan cannot be approved yet.', stopping);
    const postTitle = postWordsOf(actor.postIds, submissionWords.capacity[capacity]);
    const approval = database()
      .insert(planApprovals)
      .values({ planId, capacity, personId: actor.personId, postTitle, contentHash, approvedAt: moment.now })
      .returning({ id: planApprovals.id })
      .get();
    recordAudit(
      {
        actor: actor.personId,
        event: 'submission-approved',
        subject: { kind: 'plan-approval', id: approval.id },
        planId,
        content: { capacity, postTitle, contentHash },
      },
      moment,
    );
    return approval;
  });
}

/** The one who comes second is told who was first, when, and what comes next. */
function assertNotGiven(capacity: ApprovalCapacity, given: readonly StandingApproval[]): void {
  const first = given.find((approval) => approval.capacity === capacity);
  if (!first) return;
  const nameOf = (one: ApprovalCapacity) => submissionWords.capacity[one].toLowerCase();
  const missing = approvalCapacities.find((one) => given.every((approval) => approval.capacity !== one));
  const next = missing ? `The ${nameOf(missing)} approves it next.` : 'A plan lead or the director seals it next.';
  throw new NotPossible(
    `${first.postTitle} approved this plan as ${nameOf(capacity)} on ${dateAndTimeInLondon(first.approvedAt)}, so you need not. ${next} Open the page again to see it.`,
  );
}

/** Of other content, left by a change that no write made (another release of the product), or of a large plan by one just now. */
function voidOutdated(
  actor: Actor,
  planId: string,
  read: { contentHash: string; readAt: number },
  moment: Moment,
): void {
  if (standingApprovals(planId).every((approval) => approval.contentHash === read.contentHash)) return;
  if (isLargePlan(planId)) {
    voidOutdatedApprovals(planId, read, moment);
  } else {
    // Told of, and so voided.
    const subject = { kind: 'plan', id: planId };
    recordAudit({ actor: actor.personId, event: 'content-found-changed', subject, planId }, moment);
  }
}
