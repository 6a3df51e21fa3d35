import { type MeaningfulWord, meaningfulWords } from './similar-recommendations/words.ts';

/*
 * Which recommendations of different reports may name the same weakness: a suggestion for a person to confirm or decline, never a
 * finding. TF-IDF over word stems and pairs of neighbouring stems, compared by the cosine of their angle (Salton and Buckley 1988,
 * “Term-weighting approaches in automatic text retrieval”). No model, no chance: the same texts give the same suggestions.
 */

/** Measured on real reports: see the test beside this. */
const LEAST_LIKENESS = 0.18;
/** A pair of neighbours says more than the same two words apart. */
const PAIR_WEIGHT = 1.5;
const SHARED_SHOWN = 5;

export type ComparedText = { id: string; text: string };
export type Suggestion = {
  laterId: string;
  earlierId: string;
  /** From 0, nothing shared, to 1, the same words. */
  likeness: number;
  /** What both say, in the later text's words, the most telling first: "private fostering". */
  shares: string[];
};

type Terms = Map<string, number>;

/** Each stem, and each pair of stems that stand side by side, with what it weighs before it is known how common it is. */
function termsOf(words: readonly MeaningfulWord[]): Terms {
  const terms: Terms = new Map();
  words.forEach(({ stem, place }, index) => {
    terms.set(stem, 1);
    const next = words[index + 1];
    if (next?.place === place + 1) terms.set(`${stem} ${next.stem}`, PAIR_WEIGHT);
  });
  return terms;
}

/** What few of the texts say weighs more; all vectors have the length 1. */
function weighed(all: readonly Terms[]): Terms[] {
  const texts = new Map<string, number>();
  for (const terms of all) for (const term of terms.keys()) texts.set(term, (texts.get(term) ?? 0) + 1);
  return all.map((terms) => {
    const raw = [...terms].map(([term, weight]) => {
      const rarity = Math.log(1 + all.length / (texts.get(term) ?? 1));
      return [term, weight * rarity] as const;
    });
    const length = Math.hypot(...raw.map(([, weight]) => weight)) || 1;
    return new Map(raw.map(([term, weight]) => [term, weight / length]));
  });
}

/** What each shared term adds to the likeness. */
function sharedBy(later: Terms, earlier: Terms): Map<string, number> {
  return new Map(
    [...later].flatMap(([term, weight]) => (earlier.has(term) ? [[term, weight * (earlier.get(term) ?? 0)]] : [])),
  );
}

/** Shared words that stand side by side in the later text are said together: "independent reviewing officers". */
function runsOf(words: readonly MeaningfulWord[], parts: ReadonlyMap<string, number>): string[] {
  const runs: { words: string[]; last: number; part: number }[] = [];
  for (const { word, stem, place } of words) {
    const part = parts.get(stem);
    if (part === undefined) continue;
    const run = runs.at(-1);
    if (run?.last === place - 1)
      Object.assign(run, { words: [...run.words, word], last: place, part: run.part + part });
    else runs.push({ words: [word], last: place, part });
  }
  const said = runs.sort((one, other) => other.part - one.part).map((run) => run.words.join(' '));
  return [...new Set(said)].slice(0, SHARED_SHOWN);
}

/**
 * Pairs that may be the same weakness named again, the likest first. A pair must share at least two stems: one word in common is
 * a subject, not a weakness.
 * @param later the recommendations asked about
 * @param earlier those of earlier inspections
 * @param all every text held, by which it is known which words are common
 */
export function similarRecommendations(
  later: readonly ComparedText[],
  earlier: readonly ComparedText[],
  all: readonly ComparedText[],
): Suggestion[] {
  const wordsOf = new Map(all.map(({ id, text }) => [id, meaningfulWords(text)]));
  const vectors = weighed([...wordsOf.values()].map(termsOf));
  const vectorOf = new Map([...wordsOf.keys()].map((id, index) => [id, vectors[index] ?? new Map()]));
  return later
    .flatMap(({ id: laterId }) =>
      earlier.map(({ id: earlierId }) => {
        const parts = sharedBy(vectorOf.get(laterId) ?? new Map(), vectorOf.get(earlierId) ?? new Map());
        const likeness = [...parts.values()].reduce((sum, part) => sum + part, 0);
        return { laterId, earlierId, likeness, shares: runsOf(wordsOf.get(laterId) ?? [], parts) };
      }),
    )
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((one, other) => other.likeness - one.likeness || (one.laterId < other.laterId ? -1 : 1));
}
