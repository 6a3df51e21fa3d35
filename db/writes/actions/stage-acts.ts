import { heldSinceReopened, stageFactsOf } from '#db/reads/actions/stage-facts.ts';
import { actionInScope } from '#db/reads/plans/plan-visibility.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { recordStatusOf } from '#db/writes/rag/status-records.ts';
import type { StageAct, StageInput } from '#domain/actions/stage-guards.ts';
import type { CloseInput, VerifyInput, WithdrawInput } from '#domain/actions/stage-inputs.ts';
import { decideStage, refusalOf } from '#domain/actions/stages.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import type { Verb } from '#domain/policy/policy-table.ts';
import { NotAllowed, NotPossible } from '#domain/policy/refusals.ts';
import { selfInvolvement } from '#domain/policy/self-involvement.ts';
import { failReCheckRow, passReCheckRow, setReChecks } from './re-checks.ts';
import { recordStageChange } from './stage-changes.ts';

type Act = Exclude<StageAct, 'start' | 'deliver'>;
type Done = { id: string; version: number };

const acts = {
  verify: { verb: 'verify-action', event: 'action-verified' },
  'fail-verification': { verb: 'fail-verification', event: 'verification-failed' },
  'pass-re-check': { verb: 'pass-re-check', event: 're-check-passed' },
  'fail-re-check': { verb: 'fail-re-check', event: 're-check-failed' },
  close: { verb: 'close-action', event: 'action-closed' },
  're-open': { verb: 're-open-action', event: 'action-re-opened' },
  withdraw: { verb: 'withdraw-action', event: 'action-withdrawn' },
  restore: { verb: 'restore-action', event: 'action-restored' },
} as const satisfies Record<Act, { verb: Verb; event: string }>;

/** The order of every write: in scope, allowed, possible, then the rows. `around` is what the act does beside the stage. */
function take(
  actor: Actor,
  actionId: string,
  act: Act,
  input: StageInput & { confirmedIds?: readonly string[] },
  moment: Moment,
  around: { before?: () => void; after?: (changeId: string) => void } = {},
): Done {
  return transaction(() => {
    const { planId, ownerPostIds } = actionInScope(actor, actionId);
    const subject = { planId, ownerPostIds, heldSinceReopenedBy: heldSinceReopened(actionId) };
    const { verb, event } = acts[act];
    if (!may(actor, verb, subject)) throw new NotAllowed(selfInvolvement(verb, actor, subject) ?? undefined);
    const { confirmedIds, ...said } = input;
    const facts = stageFactsOf(actionId, moment.today);
    const confirmed = facts.leftWithout.filter(({ id }) => confirmedIds?.includes(id)).map(({ name }) => name);
    const decided = decideStage(act, facts, { ...said, confirmedLeftWithoutAction: confirmed });
    if (decided.refused) throw new NotPossible(refusalOf(act, decided.missing), decided.missing);
    around.before?.();
    const change = recordStageChange(actor, actionId, act, decided, said, moment);
    around.after?.(change.id);
    recordStatusOf(actionId, moment);
    const content = { from: facts.stage, to: decided.stage, ...input };
    recordAudit({ actor: actor.personId, event, subject: { kind: 'action', id: actionId }, planId, content }, moment);
    return { id: actionId, version: change.version };
  });
}

/**
 * A checker's word that what was called delivered is so (rules §2), with what was sampled and found. Sets the re-checks, so many months
 * from today.
 * @throws NotFound; NotAllowed for whoever holds the action's post or held it since it last re-opened; NotPossible unless delivered
 */
export function verifyAction(actor: Actor, actionId: string, input: VerifyInput, moment: Moment): Done {
  const { sampled, found, reCheckMonths } = input;
  return take(actor, actionId, 'verify', { sampled, found }, moment, {
    after: (verificationId) => setReChecks(actionId, verificationId, reCheckMonths, moment),
  });
}

/**
 * What was called delivered is not: back to in progress, counted as re-opened; the agreed deadline stays (rules §2).
 * @throws NotFound, NotAllowed, NotPossible as `verifyAction` does
 */
export function failVerification(actor: Actor, actionId: string, reason: string, moment: Moment): Done {
  return take(actor, actionId, 'fail-verification', { reason }, moment);
}

/**
 * It lasted: the next re-check is due, or the action is embedded with the last one (rules §2).
 * @throws NotFound, NotAllowed as `verifyAction` does; NotPossible before the day of the re-check
 */
export function passReCheck(actor: Actor, actionId: string, note: string, moment: Moment): Done {
  return take(actor, actionId, 'pass-re-check', { found: note }, moment, {
    before: () => passReCheckRow(actor, actionId, note, moment),
  });
}

/**
 * It did not last: back to in progress; what was verified before is kept and void (rules §2).
 * @throws NotFound, NotAllowed as `verifyAction` does; NotPossible unless verified or embedded
 */
export function failReCheck(actor: Actor, actionId: string, reason: string, moment: Moment): Done {
  return take(actor, actionId, 'fail-re-check', { reason }, moment, {
    before: () => failReCheckRow(actor, actionId, reason, moment),
  });
}

/**
 * Closes an embedded action by the decision or meeting that is named (rules §2).
 * @throws NotFound, NotAllowed; NotPossible unless embedded, or for a decision in the future
 */
export function closeAction(actor: Actor, actionId: string, input: CloseInput, moment: Moment): Done {
  return take(actor, actionId, 'close', input, moment);
}

/**
 * Takes an embedded or closed action up again (rules §2). The agreed deadline stays, so it may be red at once.
 * @throws NotFound; NotAllowed, for a checker also when the action is their own; NotPossible in any other stage
 */
export function reopenAction(actor: Actor, actionId: string, reason: string, moment: Moment): Done {
  return take(actor, actionId, 're-open', { reason }, moment);
}

/**
 * Withdraws an action; it is never deleted (rules §2, §4). Recommendations it leaves without an action must be confirmed by their ids.
 * @throws NotFound, NotAllowed; NotPossible when closed or withdrawn, or naming each recommendation not confirmed
 */
export function withdrawAction(actor: Actor, actionId: string, input: WithdrawInput, moment: Moment): Done {
  const { reason, confirmedLeftWithoutAction: confirmedIds } = input;
  return take(actor, actionId, 'withdraw', { reason, confirmedIds }, moment);
}

/**
 * Brings a withdrawn action back to the stage it was withdrawn from (rules §2).
 * @throws NotFound, NotAllowed; NotPossible unless withdrawn
 */
export function restoreAction(actor: Actor, actionId: string, reason: string, moment: Moment): Done {
  return take(actor, actionId, 'restore', { reason }, moment);
}
