import { ragShapes } from '../composed-document/model.ts';
import { dateInWords } from '../composed-document/words.ts';
import type { StageAct } from '../stage-guards.ts';
import { type ComputedRag, words } from '../vocabulary.ts';
import type { ItemFacts, ItemStageChange } from './facts.ts';

/** "▲ Amber": the shape with its word, so that a colour is never told by colour alone. */
export const shapedRag = (rag: ComputedRag): string => `${ragShapes[rag]} ${words.rag[rag]}`.trim();

/** "▲ Amber, now ● Green"; "● Green, no change"; of what is new to the panel the present alone. */
export function thenAndNow(then: string | null, now: string): string {
  if (then === null) return now;
  return then === now ? `${now}, no change` : `${then}, now ${now}`;
}

const dateOr = (date: string | null) => (date ? dateInWords(date) : 'Not set');

export const colourWords = ({ then, now }: ItemFacts): string =>
  thenAndNow(then && shapedRag(then.computed), shapedRag(now.computed));

export const stageWords = ({ then, now }: ItemFacts): string =>
  thenAndNow(then && words.stage[then.stage], words.stage[now.stage].toLowerCase()).replace(/^./, (first) =>
    first.toUpperCase(),
  );

export const deadlineWords = ({ then, now }: ItemFacts): string =>
  thenAndNow(then && dateOr(then.deadlineOn), dateOr(now.deadlineOn));

const actWords: Record<StageAct, string> = {
  start: 'Started',
  deliver: 'Delivered',
  verify: 'Verified',
  'fail-verification': 'Verification failed',
  'pass-re-check': 'Re-check passed',
  'fail-re-check': 'Re-check failed',
  close: 'Closed',
  're-open': 'Re-opened',
  withdraw: 'Withdrawn',
  restore: 'Restored',
};

/** "Verified on 20 July 2023. Sampled: four sets of minutes. Found: …" */
export function stageChangeWords({ on, act, reason, sampled, found }: ItemStageChange): string {
  const said = [
    `${actWords[act]} on ${dateInWords(on)}`,
    reason,
    sampled && `Sampled: ${sampled}`,
    found && `Found: ${found}`,
  ];
  return said
    .filter((part) => part !== '')
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

const colourRank: Record<ComputedRag, number> = { red: 0, amber: 1, green: 2, blue: 3, grey: 2, none: 2 };

/** Whether the colour is better or worse than when the panel last met; null where there is nothing to compare. */
export function colourMoved({ then, now }: ItemFacts): 'better' | 'worse' | null {
  if (then === null || [then.computed, now.computed].some((rag) => rag === 'none' || rag === 'grey')) return null;
  const difference = colourRank[now.computed] - colourRank[then.computed];
  if (difference === 0) return null;
  return difference > 0 ? 'better' : 'worse';
}
