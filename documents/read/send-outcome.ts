import type { ReadJudgement } from '#domain/inspections/inspection-reports.ts';
import { joinLines, tidied, type WordsSeen, wordsOf } from './joined-text.ts';
import type { PageText, TextLine } from './page-text.ts';

const heading = /^inspection outcome:?$/i;
/** The three outcomes of the framework since 2023, and any other sentence that speaks of what children experience. */
const says = /experiences and outcomes|failings/i;

const paragraphAfter = (lines: readonly TextLine[], at: number): TextLine[] => {
  const paragraph: TextLine[] = [];
  for (const line of lines.slice(at + 1)) {
    const above = paragraph.at(-1);
    const apart = above && (line.page !== above.page || line.y - above.y > above.fontSize * 1.75);
    if (line.bold || apart) break;
    paragraph.push(line);
  }
  return paragraph;
};

/**
 * The outcome of an area SEND inspection, which is a sentence and no grade: the one under "Inspection outcome" that says how
 * children's experiences are, word for word. Null where the report has no such part.
 */
export function outcomeOf(
  pages: readonly PageText[],
  outside: ReadonlySet<TextLine>,
  seen: WordsSeen,
): ReadJudgement | null {
  const lines = pages.slice(0, 3).flatMap((page) => page.lines.filter((line) => !outside.has(line)));
  const at = lines.findIndex((line) => heading.test(tidied(line.text)));
  if (at < 0) return null;
  const { text } = joinLines(paragraphAfter(lines, at).map(wordsOf), seen);
  const sentences = text.split(/(?<=\.)\s+(?=\p{Lu})/u);
  const grade = sentences.find((sentence) => says.test(sentence)) ?? sentences[0] ?? '';
  return grade === '' ? null : { area: tidied(lines[at]!.text).replace(/:$/, ''), grade };
}
