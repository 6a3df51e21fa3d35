import { longDate } from '#domain/dates/dates.ts';
import type { FieldError } from '#domain/policy/refusals.ts';
import { type InspectionKind, words } from '#domain/vocabulary.ts';
import { lettersAndDigits } from './inspection-reports.ts';

type Facts = {
  kind: InspectionKind | null;
  authority: string | null;
  inspectedFrom: string | null;
  inspectedTo: string | null;
  publishedOn: string | null;
};
type Judged = { area: string; grade: string };

/** What a report says, as it was read or as a person confirms it. */
export type ReportSaid = Facts & { judgements: readonly Judged[]; recommendations: readonly { text: string }[] };

/** What an inspection that was confirmed before says, as far as a reprint could say otherwise. */
export type HeldReport = Facts & {
  id: string;
  title: string;
  judgements: readonly Judged[];
  /** The words of each recommendation as they stand now, in the order of the report. */
  recommendations: readonly string[];
};

/** `label`: what the two texts are of, such as "Published"; null for recommendations. The text that is not there is empty. */
export type ReprintDifference = {
  change: 'added' | 'gone' | 'changed';
  label: string | null;
  before: string;
  after: string;
};

/** An inspection held already that a reading looks like a reprint of, and in what the two differ. */
export type Reprint = { id: string; title: string; same: number; differences: ReprintDifference[] };

const MOST_WORDS_ALIKE = 0.5;
const SAME_ITEM = 0.4;
const FEWEST_PAIRS = 8;
/** Two items are told to be the same by their first words: enough, and quick whatever a file holds. */
const WORDS_OF_ONE = 200;

const general =
  /^(?:the|of|and|london|royal|metropolitan|county|city|district|borough|council|local|authority|area|partnership|children.?s|services)$/;

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** "Bexley Local Area Partnership" and "London Borough of Bexley" are one authority; "South Gloucestershire" is not "Gloucestershire". */
function nameOf(authority: string | null): string {
  const all = (authority ?? '').toLowerCase().split(/\s+/);
  const own = all.filter((word) => !general.test(word));
  return lettersAndDigits((own.length > 0 ? own : all).join(' '));
}

/** Neighbouring words, two by two: what two texts share of them is more than the words every report uses. */
function pairsOf(text: string, most = Number.POSITIVE_INFINITY): ReadonlySet<string> {
  const found = wordsOf(text).slice(0, most);
  return new Set(found.slice(1).map((word, place) => `${found[place]} ${word}`));
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

function datesOverlap(one: Facts, other: Facts): boolean {
  const [from, to] = [one.inspectedFrom ?? one.inspectedTo, one.inspectedTo ?? one.inspectedFrom];
  const [otherFrom, otherTo] = [other.inspectedFrom ?? other.inspectedTo, other.inspectedTo ?? other.inspectedFrom];
  return !!from && !!to && !!otherFrom && !!otherTo && from <= otherTo && otherFrom <= to;
}

const contradicts = <T>(one: T | null, other: T | null) => one !== null && other !== null && one !== other;

/**
 * Same authority and kind at the same time, or most of the same words (product specification §5.1) where neither kind
 * nor authority speaks against it: two inspections may say the same.
 */
function isReprint(read: ReportSaid, held: HeldReport): boolean {
  const [named, heldName] = [nameOf(read.authority) || null, nameOf(held.authority) || null];
  if (contradicts(read.kind, held.kind) || contradicts(named, heldName)) return false;
  if (named !== null && named === heldName && read.kind === held.kind && datesOverlap(read, held)) return true;
  const texts = pairsOf(read.recommendations.map(({ text }) => text).join('\n'));
  return texts.size >= FEWEST_PAIRS && alike(texts, pairsOf(held.recommendations.join('\n'))) >= MOST_WORDS_ALIKE;
}

/** Which of the texts before became which after: the most alike first, each used once. Answers places, by place before. */
function partnersOf(before: readonly string[], after: readonly string[]): ReadonlyMap<number, number> {
  const beginning = (text: string) => pairsOf(text, WORDS_OF_ONE);
  const [left, right] = [before.map(beginning), after.map(beginning)];
  const [leftWords, rightWords] = [before.map(lettersAndDigits), after.map(lettersAndDigits)];
  const likely = left
    .flatMap((one, from) =>
      right.map((other, to) => ({ from, to, like: leftWords[from] === rightWords[to] ? 1 : alike(one, other) })),
    )
    .filter(({ like }) => like >= SAME_ITEM)
    .sort((a, b) => b.like - a.like || a.from - b.from || a.to - b.to);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of likely) {
    if (partners.has(from) || taken.has(to)) continue;
    partners.set(from, to);
    taken.add(to);
  }
  return partners;
}

/** Spaces and line breaks are the setting of a page, not its words. */
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Recommendations as they are held, against those of the reprint: in the reprint's order, then what is gone. */
function differentTexts(before: readonly string[], after: readonly string[]) {
  const partners = partnersOf(before, after);
  const cameFrom = new Map([...partners].map(([from, to]) => [to, from]));
  const pairs = [
    ...after.map((text, place) => ({ before: before[cameFrom.get(place) ?? -1] ?? '', after: text })),
    ...before.filter((_, place) => !partners.has(place)).map((text) => ({ before: text, after: '' })),
  ];
  return pairs.map((pair) => ({ ...pair, label: null }));
}

function period(from: string | null, to: string | null): string {
  if (from && to && from !== to) return `${longDate(from)} to ${longDate(to)}`;
  const day = from ?? to;
  return day ? longDate(day) : '';
}

function labelled({ judgements, ...facts }: Facts & { judgements: readonly Judged[] }): Map<string, string> {
  const { inspectedFrom, inspectedTo, publishedOn, kind } = facts;
  const said: [string, string][] = [
    ['Kind', kind ? words.inspectionKind[kind] : ''],
    ['Inspected', period(inspectedFrom, inspectedTo)],
    ['Published', period(publishedOn, null)],
    ...judgements.map(({ area, grade }): [string, string] => [inOneLine(area), grade]),
  ];
  return new Map(said.filter(([, text]) => text !== ''));
}

/** What stands under the same label. A fact the reading did not find is not a difference: nothing says it is gone. */
function differentFacts(held: HeldReport, read: ReportSaid) {
  const [before, after] = [labelled(held), labelled(read)];
  return [...after].map(([label, text]) => ({ label, before: before.get(label) ?? '', after: text }));
}

function changeOf(before: string, after: string): ReprintDifference['change'] {
  if (before === '') return 'added';
  return after === '' ? 'gone' : 'changed';
}

/**
 * The inspection held that a reading is a corrected reprint of, with what was added, is gone or changed in it (product
 * specification §5.1: "a corrected reprint shows its differences"). Texts that differ in spaces alone are the same.
 * `held`: the inspections this person may know of. Null when it is like none.
 */
export function reprintOf(read: ReportSaid, held: readonly HeldReport[]): Reprint | null {
  const found = held.find((report) => isReprint(read, report));
  if (!found) return null;
  const texts = read.recommendations.map(({ text }) => text);
  const pairs = [...differentTexts(found.recommendations, texts), ...differentFacts(found, read)];
  const isSame = (pair: { before: string; after: string }) => inOneLine(pair.before) === inOneLine(pair.after);
  const differences = pairs
    .filter((pair) => !isSame(pair))
    .map((pair) => ({ ...pair, change: changeOf(pair.before, pair.after) }));
  const same = pairs.filter((pair) => pair.label === null && isSame(pair)).length;
  return { id: found.id, title: found.title, same, differences };
}

/**
 * Why a report that looks like a reprint of one that is held cannot be kept without a word on what it is: the field is the
 * answer that is missing. Null where it looks like none.
 */
export function unansweredReprint(said: ReportSaid, held: readonly HeldReport[]): FieldError | null {
  const found = held.find((report) => isReprint(said, report));
  if (!found) return null;
  const words = `This looks like a reprint of “${found.title}”, which is held. Say whether it is another inspection or a corrected reprint`;
  return { field: 'reprint', words };
}
