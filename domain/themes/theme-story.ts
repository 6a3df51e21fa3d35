import { impactOf } from '#domain/measures/impact.ts';
import type { MovingMeasure } from '#domain/measures/measure-movement.ts';
import { counted, inWords } from '#domain/texts/count-in-words.ts';
import type { Stage } from '#domain/vocabulary.ts';
import { inOneLine, namedInWords, yearOf } from './namings.ts';

/** What one inspection named under a theme, and what came of it; the oldest first. */
export type ThemeNaming = {
  day: string | null;
  /** Whether a plan that answers the inspection is held. */
  planned: boolean;
  stages: readonly Stage[];
  measures: readonly MovingMeasure[];
};

const called = (naming: ThemeNaming) => yearOf(naming) ?? 'an inspection whose day is not held';

/** The answer in a title: "Private fostering: named in 2018 and again in 2023". */
export function themeTitle(name: string, namings: readonly ThemeNaming[]): string {
  return `${name}: ${namedInWords(namings)}`;
}

function lasting({ stages }: Pick<ThemeNaming, 'stages'>, thisTime = ' this time'): string {
  const counting = stages.filter((stage) => stage !== 'withdrawn');
  if (counting.length === 0) return '';
  const lasted = counting.filter((stage) => stage === 'embedded' || stage === 'closed').length;
  if (lasted === counting.length) return 'Every action held at its last re-check.';
  const so =
    lasted === 0 ? 'none is yet' : `${inWords(lasted)} of ${inWords(counting.length)} ${lasted === 1 ? 'is' : 'are'}`;
  return `Whether it lasts${thisTime} shows when its actions are embedded: ${so}.`;
}

/**
 * Did it last, and where does it stand: the story of a theme in a few sentences, without blame.
 * @param namings the inspections that named it, the oldest first
 * @param laterReports whether a report that came after the last naming is held, with its recommendations
 */
export function themeStory(namings: readonly ThemeNaming[], laterReports: boolean): string[] {
  const last = namings.at(-1);
  if (!last) return ['No recommendation stands under this theme yet.'];
  const earlier = namings.slice(0, -1);
  const unheld = earlier.filter(({ planned }) => !planned).map(called);
  const story: string[] = [];
  if (earlier.length > 0) {
    story.push(
      `What was done after ${inOneLine(earlier.map(called))} did not last, or did not reach far enough: it was named again in ${called(last)}.`,
    );
  }
  if (unheld.length > 0) story.push(`No plan that answered ${inOneLine(unheld)} is held here.`);
  if (laterReports) story.push(`No report since ${called(last)} names it.`);
  if (!last.planned) return [...story, `No plan that answers ${called(last)} is held here.`];
  return [...story, impactOf(last.stages, last.measures).words, lasting(last)].filter((sentence) => sentence !== '');
}

/**
 * The same for somebody who sees only a part of a theme (rules §5): what they are shown and how it stands, and not a word on whether it
 * was named elsewhere, which would tell of what they do not see.
 * @param recommendations how many of its recommendations they see
 * @param seen the stages of the actions and the measures they see, each once
 */
export function themePartStory(recommendations: number, seen: Pick<ThemeNaming, 'stages' | 'measures'>): string[] {
  const count = counted(recommendations, 'recommendation', 'recommendations');
  // Not “this time”: that would tell of another.
  return [`You are shown ${count} of this theme.`, partWords(seen), lasting(seen, '')].filter(
    (sentence) => sentence !== '',
  );
}

/** Of measures only where some are shown: that none is tells nothing of whether there are any. */
function partWords({ stages, measures }: Pick<ThemeNaming, 'stages' | 'measures'>): string {
  const { actions, delivered, words } = impactOf(stages, measures);
  if (actions === 0) return 'No action that answers it is shown to you.';
  if (measures.length > 0) return words;
  if (actions === 1) return `The action is ${delivered === 1 ? '' : 'not '}delivered${delivered === 1 ? '' : ' yet'}.`;
  return `${delivered} of ${actions} actions ${delivered === 1 ? 'is' : 'are'} delivered.`;
}
