import { dateAlone, firstDate, type Span, spanIn } from './dates.ts';
import type { PageText, TextLine } from './page-text.ts';

const label =
  /^(?:date|dates) of (?:the |this )?(?:inspection|visit)|^(?:inspection|visit|monitoring visit|focused visit) dates?\b/i;
const earlier = /previous|last inspection|next inspection/i;
const took =
  /\b(?:inspections?|inspected|inspectors|visit|visited)\b[^.]{0,160}?\b(?:took place|was carried out|was undertaken|was conducted|on|between|from|of|held)\b/i;

const sentencesOf = (lines: readonly TextLine[]) =>
  lines
    .map((line) => line.text)
    .join(' ')
    .split(/(?<=[.?!])\s+(?=\p{Lu})/u);

const labelled = (lines: readonly TextLine[]): Span | null => {
  for (const [at, line] of lines.entries()) {
    if (!label.test(line.text) || earlier.test(line.text)) continue;
    const own = spanIn(line.text);
    const beside = lines.filter(
      (other) => other.page === line.page && other.x > line.x && Math.abs(other.baseline - line.baseline) < 4,
    );
    const next = lines[at + 1];
    const found =
      own ??
      spanIn(beside.map((each) => each.text).join(' ')) ??
      (next && !earlier.test(next.text) ? spanIn(next.text) : null);
    const wrapped =
      next && !label.test(next.text) && !earlier.test(next.text) ? spanIn(`${line.text} ${next.text}`) : null;
    if (wrapped && (!found || wrapped.from < found.from)) return wrapped;
    if (found) return found;
  }
  return null;
};

const told = (lines: readonly TextLine[]): Span | null => {
  const sentences = sentencesOf(lines);
  const spoken = sentences.filter(
    (sentence) =>
      !/\b(?:(?:previous|last|earlier|next) (?:\w+ ){0,2}(?:inspection|visit)|since|published)\b/i.test(sentence),
  );
  for (const sentence of spoken) {
    const opening = /^(?:between|from)\b/i.test(sentence) && /inspect|visit/i.test(sentence);
    if (!opening && !took.test(sentence)) continue;
    const span = spanIn(
      sentence.replace(/^.*?\b(?=took place|carried out|undertaken|conducted|between|from \d|on \d|held)/i, ''),
    );
    if (span) return span;
  }
  return null;
};

const footed = (pages: readonly PageText[], outside: ReadonlySet<TextLine>): Span | null => {
  for (const page of pages)
    for (const line of page.lines) {
      if (!outside.has(line)) continue;
      const span = spanIn(line.text);
      if (span && span.from !== span.to) return span;
    }
  return null;
};

export type ReportDates = { inspected: Span | null; publishedOn: string | null; publishedFromLetter: boolean };

/**
 * The days of the inspection and of publication, as stated: a labelled line, a sentence of the opening, or the running foot; the date a letter carries above its salutation stands for its publication.
 */
export function datesOf(pages: readonly PageText[], outside: ReadonlySet<TextLine>): ReportDates {
  const opening = pages.slice(0, 2).flatMap((page) => page.lines.filter((line) => !outside.has(line)));
  const salutation = opening.findIndex((line) => /^dear\b/i.test(line.text));
  const inspected = labelled(opening) ?? told(opening.slice(salutation + 1)) ?? footed(pages, outside);
  const published = opening.find((line) => /\bpublished(?: on)?\b\s*:?/i.test(line.text) && line.text.length < 80);
  const stated = published
    ? (firstDate(published.text.replace(/^.*published/i, '')) ?? besideDate(opening, published))
    : null;
  if (stated) return { inspected, publishedOn: stated, publishedFromLetter: false };
  const letter = opening
    .slice(0, Math.max(salutation, 0))
    .map((line) => dateAlone(line.text))
    .find((date) => date !== null);
  return { inspected, publishedOn: letter ?? null, publishedFromLetter: letter !== undefined };
}

const besideDate = (lines: readonly TextLine[], line: TextLine) =>
  lines
    .filter((other) => other !== line && other.page === line.page && Math.abs(other.baseline - line.baseline) < 4)
    .map((other) => firstDate(other.text))
    .find((date) => date !== null) ?? null;
