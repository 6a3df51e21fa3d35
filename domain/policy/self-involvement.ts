import type { Actor } from './actor.ts';
import type { PolicySubject } from './policy-subject.ts';
import type { Verb } from './policy-table.ts';

function holdsOrHeldPost(actor: Actor, subject: PolicySubject): boolean {
  const holds = subject.ownerPostIds?.some((id) => actor.postIds.includes(id)) ?? false;
  return holds || (subject.heldSinceReopenedBy?.includes(actor.personId) ?? false);
}

/** Whom to ask instead: another plan lead; where the plan has no other, the director (rules §6). */
function anotherPlanLead(actor: Actor, subject: PolicySubject): string {
  const others = subject.planLeadIds?.filter((id) => id !== actor.personId);
  return others?.length === 0 ? 'Ask the director: this plan has no other plan lead.' : 'Ask another plan lead.';
}

/**
 * Why a person is too close to a thing to decide on it, as the sentence for the screen; null where they are not (rules §6).
 * Nobody clears an update they wrote, verifies or re-checks an action whose post they hold or held since it last re-opened,
 * gives both approvals, decides a deadline change they asked for, publishes what they alone froze, or judges evidence they
 * attached or of an action whose post they hold, or confirms a disposal they proposed.
 */
export function selfInvolvement(verb: Verb, actor: Actor, subject: PolicySubject): string | null {
  const me = actor.personId;
  switch (verb) {
    case 'clear-update':
      return subject.authorId === me
        ? `You cannot clear an update you wrote. ${anotherPlanLead(actor, subject)}`
        : null;
    case 'return-update':
      return subject.authorId === me
        ? `You cannot return an update you wrote. ${anotherPlanLead(actor, subject)}`
        : null;
    case 'verify-action':
    case 'fail-verification':
      return holdsOrHeldPost(actor, subject)
        ? 'You cannot verify your own action. Ask the plan lead to choose a checker.'
        : null;
    case 'pass-re-check':
    case 'fail-re-check':
      return holdsOrHeldPost(actor, subject)
        ? 'You cannot re-check your own action. Ask the plan lead to choose a checker.'
        : null;
    case 're-open-action':
      return holdsOrHeldPost(actor, subject) ? 'You cannot re-open your own action. Ask the plan lead.' : null;
    case 'accept-evidence':
    case 'reject-evidence':
      if (subject.authorId === me)
        return 'You cannot accept or reject evidence you attached. Ask another checker or plan lead.';
      return holdsOrHeldPost(actor, subject)
        ? 'You cannot accept or reject evidence of your own action. Ask another checker or plan lead.'
        : null;
    case 'approve-submission':
      return subject.firstApproverId === me
        ? 'You have given one of the two approvals. Another person must give the second.'
        : null;
    case 'decide-deadline-change':
      return subject.askedById === me
        ? `You cannot decide a new date you asked for. ${anotherPlanLead(actor, subject)}`
        : null;
    case 'publish-panel-report':
      return subject.frozenById === me
        ? 'You cannot publish a report that you alone froze. Ask the director or another clerk of the panel.'
        : null;
    case 'confirm-disposal':
      return subject.proposedById === me ? 'You proposed this disposal. Another director must confirm it.' : null;
    default:
      return null;
  }
}
