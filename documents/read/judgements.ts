import type { ReadJudgement } from '#domain/inspections/inspection-reports.ts';
import { joinLines, tidied, type WordsSeen, wordsOf } from './joined-text.ts';
import { isUpright, middleOf, type PageText, rightOf, type TextLine } from './page-text.ts';

/** The scales of the frameworks since 2008. */
const grade =
  /^(?:outstanding|good|adequate|satisfactory|inadequate|poor|requires improvement(?: to be good)?|requires improvement to be outstanding|not judged)\.?$/i;
const gradeStart =
  /^(?:outstanding|good|adequate|satisfactory|inadequate|poor|requires improvement|requires|not judged)\b/i;

type GradeCell = { lines: TextLine[]; text: string };

/** Grades set in a column of their own: alone in their segment, or on two lines one below the other. */
const gradesOn = (lines: readonly TextLine[]): GradeCell[] => {
  const cells: GradeCell[] = [];
  const taken = new Set<TextLine>();
  for (const line of lines) {
    if (taken.has(line) || !gradeStart.test(line.text)) continue;
    const below = lines.filter(
      (other) =>
        other.baseline > line.baseline &&
        other.baseline - line.baseline < line.fontSize * 2.6 &&
        Math.abs(other.x - line.x) < 4,
    );
    const both = [line, ...below].slice(0, 2);
    const joined = tidied(both.map((each) => each.text).join(' '));
    const chosen = both.length === 2 && grade.test(joined) ? both : grade.test(tidied(line.text)) ? [line] : null;
    if (!chosen) continue;
    for (const each of chosen) taken.add(each);
    cells.push({ lines: chosen, text: tidied(chosen.map((each) => each.text).join(' ')).replace(/\.$/, '') });
  }
  return cells;
};

const middleOfCell = (cell: GradeCell) => {
  const first = cell.lines[0]!;
  const last = cell.lines.at(-1)!;
  return (middleOf(first) + middleOf(last)) / 2;
};

/** The drawn row a grade stands in. */
const bandOf = (page: PageText, cell: GradeCell): { top: number; bottom: number } | null => {
  const x = cell.lines[0]!.x + 2;
  const levels = page.rules
    .filter((rule) => !isUpright(rule) && rule.x1 <= x && rule.x2 >= x && rule.x2 - rule.x1 > 60)
    .map((rule) => rule.y1)
    .toSorted((a, b) => a - b);
  const middle = middleOfCell(cell);
  const top = levels.filter((level) => level < middle).at(-1);
  const bottom = levels.find((level) => level > middle);
  return top === undefined || bottom === undefined || bottom - top > 120 ? null : { top, bottom };
};

/** Without drawn rows: words are cut where the gap is widest, and each block goes to the nearest grade. */
const blocksOf = (lines: readonly TextLine[]): TextLine[][] => {
  const blocks: TextLine[][] = [];
  for (const line of lines) {
    const above = blocks.at(-1)?.at(-1);
    if (above && line.y - above.y < line.fontSize * 1.55) blocks.at(-1)!.push(line);
    else blocks.push([line]);
  }
  return blocks;
};

const areaText = (lines: readonly TextLine[], seen: WordsSeen) =>
  joinLines(lines.map(wordsOf), seen)
    .text.replace(/^\d(?:\.\d)?\.?\s+/, '')
    .trim();

const overall =
  /^(?:the overall judgement is that )?(children(?:’|')s services(?: in .+?)?) (?:is|are|requires?) (?:improvement to be good|judged to be )?\s*(outstanding|good|inadequate|improvement(?: to be good)?)?\.?$/i;

const overallOf = (lines: readonly TextLine[]): ReadJudgement | null => {
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    for (const text of [line.text, next ? `${line.text} ${next.text}` : '']) {
      const hit = overall.exec(tidied(text));
      if (!hit) continue;
      const requires = /\brequires? improvement/i.exec(text);
      const word = requires
        ? tidied(text.slice(requires.index))
            .replace(/\.$/, '')
            .replace(/^requires?/i, 'Requires')
        : hit[2];
      const area = hit[1]!;
      if (word) return { area: area[0]!.toUpperCase() + area.slice(1), grade: word[0]!.toUpperCase() + word.slice(1) };
    }
  }
  return null;
};

/**
 * The table of judgements on the first pages: each area with its grade, as printed; the number before an area is left out. Empty where the report grades nothing.
 */
export function judgementsOf(
  pages: readonly PageText[],
  outside: ReadonlySet<TextLine>,
  seen: WordsSeen,
): ReadJudgement[] {
  for (const page of pages.slice(0, 4)) {
    const lines = page.lines.filter((line) => !outside.has(line));
    const cells = gradesOn(lines).filter((cell) =>
      lines.some((line) => rightOf(line) <= cell.lines[0]!.x + 2 && Math.abs(middleOf(line) - middleOfCell(cell)) < 40),
    );
    if (cells.length < 2) continue;
    const left = Math.min(...cells.map((cell) => cell.lines[0]!.x));
    const words = lines.filter((line) => rightOf(line) <= left + 4 && !cells.some((cell) => cell.lines.includes(line)));
    const blocks = blocksOf(words);
    const judgements = cells.flatMap((cell): ReadJudgement[] => {
      const band = bandOf(page, cell);
      const own = band
        ? words.filter((line) => middleOf(line) > band.top && middleOf(line) < band.bottom)
        : (blocks.find((block) => {
            const top = block[0]!.y - 2;
            const bottom = block.at(-1)!.y + block.at(-1)!.height + 2;
            return middleOfCell(cell) > top && middleOfCell(cell) < bottom;
          }) ?? []);
      const area = areaText(own, seen);
      return area === '' ? [] : [{ area, grade: cell.text }];
    });
    if (judgements.length < 2) continue;
    const whole = judgements.some(({ area }) => /overall/i.test(area)) ? null : overallOf(lines);
    return whole ? [whole, ...judgements] : judgements;
  }
  return pages.length === 1 ? stacked(pages[0]!.lines) : [];
}

/** Pasted tables come out one cell a line: an area, its grade, the next area. */
const stacked = (lines: readonly TextLine[]): ReadJudgement[] => {
  const judgements: ReadJudgement[] = [];
  let area: string[] = [];
  for (const line of lines) {
    const text = tidied(line.text);
    if (grade.test(text) && area.length > 0) {
      judgements.push({ area: area.join(' '), grade: text.replace(/\.$/, '') });
      area = [];
    } else if (/^(?:judgements?|grades?)$/i.test(text)) area = [];
    else area = area.length < 2 && !/[.:;]$/.test(text) && text.length < 100 ? [...area, text] : [];
  }
  return judgements.length >= 2 ? judgements : [];
};
