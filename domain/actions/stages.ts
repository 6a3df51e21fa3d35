import { type ProposableStage, type Stage, words } from '#domain/vocabulary.ts';
import { missingFor, type StageAct, type StageFacts, type StageInput } from './stage-guards.ts';

export type StageDecision =
  | {
      refused: false;
      stage: Stage;
      /** Counts as re-opened: the agreed deadline stays, so the action may be red at once. */
      reopened: boolean;
      /** The re-check that is due next, for an action that is now verified. */
      nextReCheckOn: string | null;
    }
  | { refused: true; missing: string[] };

type Acts = { [act in StageAct]: { from: readonly Stage[]; reopens: boolean } };

/** Rules §2, the columns "from" and "counts as re-opened". */
const acts: Acts = {
  start: { from: ['not-started'], reopens: false },
  deliver: { from: ['not-started', 'in-progress'], reopens: false },
  verify: { from: ['delivered'], reopens: false },
  'fail-verification': { from: ['delivered'], reopens: true },
  'pass-re-check': { from: ['verified'], reopens: false },
  'fail-re-check': { from: ['verified', 'embedded'], reopens: true },
  close: { from: ['embedded'], reopens: false },
  're-open': { from: ['embedded', 'closed'], reopens: true },
  withdraw: { from: ['not-started', 'in-progress', 'delivered', 'verified', 'embedded'], reopens: false },
  restore: { from: ['withdrawn'], reopens: false },
};

const actInWords: Record<StageAct, string> = {
  start: 'started',
  deliver: 'called delivered',
  verify: 'verified',
  'fail-verification': 'failed at verification',
  'pass-re-check': 're-checked',
  'fail-re-check': 're-checked',
  close: 'closed',
  're-open': 're-opened',
  withdraw: 'withdrawn',
  restore: 'restored',
};

/** Why an act is refused, in one sentence: the one thing that is missing, or that several are, which are then listed. */
export function refusalOf(act: StageAct, missing: readonly string[]): string {
  const [only, ...others] = missing;
  return only !== undefined && others.length === 0 ? only : `This action cannot be ${actInWords[act]} yet.`;
}

/** The stages an act can begin from (rules §2, column "from"). */
export function stagesOfAct(act: StageAct): readonly Stage[] {
  return acts[act].from;
}

function listOf(stages: readonly Stage[]): string {
  const names = stages.map((stage) => words.stage[stage].toLowerCase());
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} or ${last}`;
}

function stageAfter(act: StageAct, facts: StageFacts): Stage {
  switch (act) {
    case 'deliver':
      return 'delivered';
    case 'verify':
      return 'verified';
    case 'pass-re-check':
      return facts.reChecks.filter(({ passedOn }) => passedOn === null).length > 1 ? 'verified' : 'embedded';
    case 'close':
      return 'closed';
    case 'withdraw':
      return 'withdrawn';
    case 'restore':
      return facts.stageBeforeWithdrawal ?? 'not-started';
    case 'start':
    case 'fail-verification':
    case 'fail-re-check':
    case 're-open':
      return 'in-progress';
    default:
      return act satisfies never;
  }
}

/**
 * The stage an act leads to, or what stands in its way in words (rules §2; refused is 409). Who may act is the policy's to say,
 * not asked here. `start` and `deliver` come only from a cleared update: `stageFromUpdate`. For `verify`, `reChecks` are those
 * about to be set.
 */
export function decideStage(act: StageAct, facts: StageFacts, input: StageInput = {}): StageDecision {
  const { from, reopens } = acts[act];
  if (!from.includes(facts.stage)) {
    const now = words.stage[facts.stage].toLowerCase();
    return {
      refused: true,
      missing: [`Only an action that is ${listOf(from)} can be ${actInWords[act]}. This one is ${now}.`],
    };
  }
  const missing = missingFor(act, facts, input);
  if (missing.length > 0) return { refused: true, missing };
  const stage = stageAfter(act, facts);
  const open = facts.reChecks.filter(({ passedOn }) => passedOn === null);
  const next = act === 'pass-re-check' ? open[1] : open[0];
  return {
    refused: false,
    stage,
    reopened: reopens,
    nextReCheckOn: stage === 'verified' ? (next?.dueOn ?? null) : null,
  };
}

/**
 * The stage once an update is cleared (rules §2). An update proposes not-started, in-progress or delivered; proposing what is
 * already so, or "delivered" for an action that a checker has since taken further, changes nothing. Going back is refused: that
 * is a checker's failed verification, or a re-opening.
 */
export function stageFromUpdate(proposed: ProposableStage | null, facts: StageFacts): StageDecision {
  const past = facts.stage === 'verified' || facts.stage === 'embedded' || facts.stage === 'closed';
  if (proposed === null || proposed === facts.stage || (proposed === 'delivered' && past)) {
    return { refused: false, stage: facts.stage, reopened: false, nextReCheckOn: null };
  }
  if (proposed === 'in-progress') return decideStage('start', facts);
  if (proposed === 'delivered') return decideStage('deliver', facts);
  const now = words.stage[facts.stage].toLowerCase();
  return { refused: true, missing: [`This action is ${now}; an update cannot set it back to not started.`] };
}
