import { addLine, type Gathered, startItem } from './items.ts';
import { wordsOf } from './joined-text.ts';
import { rightOf, type TextLine } from './page-text.ts';
import type { Section } from './sections.ts';

const paragraphsOf = (lines: readonly TextLine[]): TextLine[][] => {
  const paragraphs: TextLine[][] = [];
  const widest = Math.max(0, ...lines.map(rightOf));
  let previous: TextLine | null = null;
  for (const line of lines) {
    const ended = previous !== null && /[.;]$/.test(previous.text) && rightOf(previous) < widest - 40;
    const apart =
      previous === null ||
      (ended && /^[\p{Lu}\d]/u.test(line.text)) ||
      (previous.page === line.page ? line.y - previous.y > line.fontSize * 1.55 : /[.:;]$/.test(previous.text));
    if (apart) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
    previous = line;
  }
  return paragraphs;
};

/**
 * Items of a list whose bullets are not in the text (drawn as pictures, or left out): paragraphs set in from the margin, or following words that end in a colon. Each is marked as unsure. Plain prose is no list.
 */
export function unmarkedItems(section: Section, margin: number): Gathered[] {
  const paragraphs = paragraphsOf(section.prose);
  const setIn = paragraphs.filter((paragraph) => paragraph.every((line) => line.x > margin + 9));
  const colon = paragraphs.findIndex((paragraph) => /:$/.test(paragraph.at(-1)!.text));
  const after = colon >= 0 ? paragraphs.slice(colon + 1) : [];
  const chosen = setIn.length >= 2 ? setIn : after.length >= 2 && after.every((each) => each.length <= 5) ? after : [];
  return chosen.map((paragraph) => {
    const item = startItem(paragraph[0]!, wordsOf(paragraph[0]!), null, null);
    for (const line of paragraph.slice(1)) addLine(item, line, 'same');
    item.unsure.add('list-without-marks');
    return item;
  });
}
