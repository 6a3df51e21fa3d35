import { doneWords } from '#domain/actions/stage-verbs.ts';
import { ragShapes } from '#domain/composed-document/model.ts';
import { dateInWords } from '#domain/composed-document/words.ts';
import { type ComputedRag, words } from '#domain/vocabulary.ts';
import type { ItemFacts, ItemStageChange } from './facts.ts';

/** "▲ Amber": the shape with its word, so that a colour is never told by colour alone. */
export const shapedRag = (rag: ComputedRag): string => `${ragShapes[rag]} ${words.rag[rag]}`.trim();

/** "▲ Amber, now ● Green"; "● Green, no change"; of what is new to the panel the present alone. */
export function thenAndNow(before: string | null, now: string): string {
  if (before === null) return now;
  return before === now ? `${now}, no change` : `${before}, now ${now}`;
}

const dateOr = (date: string | null) => (date ? dateInWords(date) : 'Not set');

export const colourWords = ({ before, now }: ItemFacts): string =>
  thenAndNow(before && shapedRag(before.computed), shapedRag(now.computed));

export function stageWords({ before, now }: ItemFacts): string {
  const said = thenAndNow(before && words.stage[before.stage].toLowerCase(), words.stage[now.stage].toLowerCase());
  return said.charAt(0).toUpperCase() + said.slice(1);
}

export const deadlineWords = ({ before, now }: ItemFacts): string =>
  thenAndNow(before && dateOr(before.deadlineOn), dateOr(now.deadlineOn));

/** "Verified on 20 July 2023. Sampled: four sets of minutes. Found: …" */
export function stageChangeWords({ on, act, reason, sampled, found }: ItemStageChange): string {
  const said = [
    `${doneWords[act]} on ${dateInWords(on)}`,
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
export function colourMoved({ before, now }: ItemFacts): 'better' | 'worse' | null {
  if (before === null || [before.computed, now.computed].some((rag) => rag === 'none' || rag === 'grey')) return null;
  const difference = colourRank[now.computed] - colourRank[before.computed];
  if (difference === 0) return null;
  return difference > 0 ? 'better' : 'worse';
}
