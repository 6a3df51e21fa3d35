import { longDate } from '#domain/dates/dates.ts';
import type { Stage } from '#domain/vocabulary.ts';

export const stageActs = [
  'start',
  'deliver',
  'verify',
  'fail-verification',
  'pass-re-check',
  'fail-re-check',
  'close',
  're-open',
  'withdraw',
  'restore',
] as const;
export type StageAct = (typeof stageActs)[number];

export type StageEvidence = { rejected: boolean; expiresOn: string | null };
export type StageMilestone = { position: number; title: string; doneOn: string | null; droppedReason: string | null };
export type StageReCheck = { dueOn: string; passedOn: string | null };

/** What the guards look at. All of one action, as it stands; `today` is `YYYY-MM-DD`. */
export type StageFacts = {
  stage: Stage;
  today: string;
  impactStatement: string;
  evidence: readonly StageEvidence[];
  milestones: readonly StageMilestone[];
  /** The re-checks of the present verification, in order of date; earlier, void ones left out. */
  reChecks: readonly StageReCheck[];
  /** The stage it was withdrawn from; null where it is not withdrawn. */
  stageBeforeWithdrawal: Exclude<Stage, 'withdrawn'> | null;
  /** Recommendations that would be left without an action by a withdrawal, as the screen names them. */
  leftWithoutAction: readonly string[];
};

/** What the person gives with the act. Blank counts as not given. */
export type StageInput = {
  reason?: string;
  /** Verify: what was sampled and what was found. */
  sampled?: string;
  found?: string;
  /** Close: the decision or meeting, and its day. */
  decision?: string;
  decidedOn?: string;
  /** Withdraw: the recommendations the person confirmed are left without an action. */
  confirmedLeftWithoutAction?: readonly string[];
};

function said(text: string | undefined): boolean {
  return (text ?? '').trim() !== '';
}

function deliverMissing(facts: StageFacts): string[] {
  const missing: string[] = [];
  if (!said(facts.impactStatement)) missing.push('Say what difference the action made: it has no impact statement.');
  const stands = ({ rejected, expiresOn }: StageEvidence) =>
    !rejected && (expiresOn === null || expiresOn >= facts.today);
  if (!facts.evidence.some(stands)) {
    missing.push('Attach at least one piece of evidence that is not rejected or expired.');
  }
  for (const { position, title, doneOn, droppedReason } of facts.milestones) {
    if (doneOn === null && !said(droppedReason ?? '')) {
      missing.push(`Milestone ${position}, ‘${title}’, is not done. Mark it done, or drop it with a reason.`);
    }
  }
  return missing;
}

function passReCheckMissing(facts: StageFacts): string[] {
  const next = facts.reChecks.find(({ passedOn }) => passedOn === null);
  if (!next) return ['Set a re-check first: none is due.'];
  if (next.dueOn <= facts.today) return [];
  return [`The re-check is due on ${longDate(next.dueOn)}. It can be passed on or after that day.`];
}

function closeMissing(facts: StageFacts, input: StageInput): string[] {
  const missing: string[] = [];
  if (!said(input.decision)) missing.push('Name the decision or meeting that closed the action.');
  if (!input.decidedOn) missing.push('Give the date of the decision or meeting.');
  else if (input.decidedOn > facts.today)
    missing.push('The date of the decision or meeting must not be in the future.');
  return missing;
}

function withdrawMissing(facts: StageFacts, input: StageInput): string[] {
  const missing = said(input.reason) ? [] : ['Give a reason.'];
  for (const name of facts.leftWithoutAction) {
    if (!input.confirmedLeftWithoutAction?.includes(name)) {
      missing.push(`Confirm that ${name} is left without an action.`);
    }
  }
  return missing;
}

/** What stands in the way of an act that fits the stage, in words; empty where nothing does (rules §2, column "guard"). */
export function missingFor(act: StageAct, facts: StageFacts, input: StageInput): string[] {
  switch (act) {
    case 'start':
      return [];
    case 'deliver':
      return deliverMissing(facts);
    case 'verify': {
      const missing = said(input.sampled) ? [] : ['Say what was sampled.'];
      return said(input.found) ? missing : [...missing, 'Say what was found.'];
    }
    case 'pass-re-check':
      return passReCheckMissing(facts);
    case 'close':
      return closeMissing(facts, input);
    case 'withdraw':
      return withdrawMissing(facts, input);
    case 'fail-verification':
    case 'fail-re-check':
    case 're-open':
    case 'restore':
      return said(input.reason) ? [] : ['Give a reason.'];
    default:
      return act satisfies never;
  }
}
