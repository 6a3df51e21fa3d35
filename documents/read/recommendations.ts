import type { ReadRecommendation, SetAside } from '#domain/inspections/inspection-reports.ts';
import type { InspectionKind } from '#domain/vocabulary.ts';
import { guessedTablesOf } from './guessed-tables.ts';
import { type Gathered, linesOf, saysNone, textOf } from './items.ts';
import { joinLines, tidied, type WordsSeen, wordsOf } from './joined-text.ts';
import { markerOf } from './list-markers.ts';
import type { PageText, TextLine } from './page-text.ts';
import { rightOf } from './page-text.ts';
import { type Section, sectionsOf } from './sections.ts';
import { type Table, tablesOf } from './tables.ts';
import { unmarkedItems } from './unmarked-lists.ts';

type Taken = { recommendations: ReadRecommendation[]; setAside: SetAside[]; notes: string[] };
/** `tables`: every table of the report, drawn or guessed, whatever it holds. */
export type Found = Taken & { tables: Table[] };

const most = (values: number[]): number => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

const marksOf = (lines: readonly TextLine[]) => lines.map((line) => ({ page: line.page, line: line.index }));

const toRecommendation = (section: Section, item: Gathered, seen: WordsSeen, paged: boolean): ReadRecommendation => {
  const { text, unsure } = textOf(item, seen);
  const lines = linesOf(item);
  const firstOwn = item.parts.flatMap((part) => part.lines)[0]?.line ?? lines[0]!;
  const group = item.group;
  const urgent = section.promise.priority ?? (group && /\bimmediate/i.test(group) ? 'priority-and-immediate' : null);
  return {
    kind: section.promise.kind,
    ref: item.ref,
    text,
    page: paged ? firstOwn.page : null,
    heading: tidied(section.heading),
    group: group && tidied(group),
    body: item.body.length > 0 ? joinLines(item.body.map(wordsOf), seen).text : null,
    priority: urgent,
    unsure,
    lines: marksOf(lines),
  };
};

const aside = (
  why: SetAside['why'],
  section: Section,
  lines: TextLine[],
  seen: WordsSeen,
  paged: boolean,
): SetAside => ({
  why,
  heading: tidied(section.heading),
  text: joinLines(lines.map(wordsOf), seen).text,
  page: paged ? section.page : null,
  lines: marksOf([...section.headingLines, ...lines]),
  recommendations: [],
});

const inHeading = (heading: string) => `“${tidied(heading)}”`;

/**
 * Finds every recommendation of a report: one top-level bullet, numbered item or table row under a heading that says what must improve (product specification §5.1).
 * @param pages without running heads and footnotes already taken out: `outside` names those lines
 * @param kind decides whether a second, board's list is looked for
 */
export function findRecommendations(
  pages: readonly PageText[],
  outside: ReadonlySet<TextLine>,
  body: number,
  kind: InspectionKind | null,
  seen: WordsSeen,
  paged = true,
): Found {
  const lines = pages.flatMap((page) => page.lines.filter((line) => !outside.has(line)));
  const plain = lines.filter((line) => Math.abs(line.fontSize - body) < 0.6 && !markerOf(line));
  const tableOf = new Map<TextLine, Table>();
  const keep = (table: Table) => {
    for (const cell of table.rows.flatMap((row) => row.cells)) {
      cell.lines = cell.lines.filter((line) => !outside.has(line));
      for (const line of cell.lines) tableOf.set(line, table);
    }
  };
  const drawn = pages.flatMap(tablesOf);
  for (const table of drawn) keep(table);
  const free = (line: TextLine) => !outside.has(line) && !tableOf.has(line);
  const guessed = guessedTablesOf(pages, free, drawn, body);
  for (const table of guessed) keep(table);
  const tables = [...drawn, ...guessed];
  const flow = {
    lines,
    tableOf,
    body,
    margin: most(plain.map((line) => line.x)),
    right: plain.map(rightOf).toSorted((a, b) => a - b)[Math.floor(plain.length * 0.95)] ?? 0,
    combined: kind === 'sif' || kind === 'other',
    quoted: false,
  };
  const headed = take(sectionsOf(flow), flow.margin, seen, paged);
  if (headed.recommendations.length > 0 || headed.setAside.length > 0) return { ...headed, tables };
  // A letter of a monitoring visit lists what was looked at; what must improve it has under a heading or not at all.
  if (kind === 'monitoring-visit') return { ...headed, tables };
  return { ...take(sectionsOf({ ...flow, quoted: true }), flow.margin, seen, paged), tables };
}

const take = (sections: Section[], margin: number, seen: WordsSeen, paged: boolean): Taken => {
  const found: Taken = { recommendations: [], setAside: [], notes: [] };
  for (const section of sections) takeSection(section, margin, found, seen, paged);
  return found;
};

const partOnly = /\b(?:among|amongst|some of|includ(?:e|es|ed|ing)|such as|for example|a number of|several)\b/i;

const takeSection = (section: Section, margin: number, found: Taken, seen: WordsSeen, paged: boolean) => {
  const items = section.items.length > 0 ? section.items : unmarkedItems(section, margin);
  const read = items
    .map((item) => toRecommendation(section, item, seen, paged))
    .filter((recommendation) => recommendation.text !== '');
  const own = read.filter((recommendation) => !saysNone(recommendation.text));
  if (section.board) {
    if (own.length === 0) return;
    found.setAside.push({ ...aside('safeguarding-board', section, [], seen, paged), recommendations: own });
    found.notes.push(
      `A second list, under ${inHeading(section.heading)} on page ${section.page}, is the safeguarding board’s and was not taken in.`,
    );
    return;
  }
  if (section.quoted && own.length > 0) {
    const part = partOnly.test(section.heading);
    if (part) for (const recommendation of own) recommendation.unsure.push('list-incomplete');
    found.notes.push(
      part
        ? 'The list is quoted from an article, not from the report: list not complete.'
        : 'The list stands under no heading of its own; a sentence before it says what it is.',
    );
  }
  found.recommendations.push(...own);
  if (own.length > 0) return;
  const none = read.length > 0 || saysNone(section.prose.map((line) => line.text).join(' '));
  if (none) {
    found.setAside.push(aside('none-stated', section, section.prose.length > 0 ? section.prose : [], seen, paged));
    found.notes.push(`Under ${inHeading(section.heading)} the report says that there are none.`);
  } else if (section.prose.length > 0) {
    found.setAside.push(aside('no-list', section, section.prose, seen, paged));
    found.notes.push(
      `Heading found, no list: ${inHeading(section.heading)} on page ${section.page} is followed by prose. It is shown as printed.`,
    );
  }
};
