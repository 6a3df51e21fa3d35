import type { DocumentBlock } from './model.ts';

/** Characters that stand at the head of a page beside the marking, on two lines of a portrait page at most. */
const longestHeader = 90;

/** "Haringey Council: Post-inspection action plan 2023"; where that is too long for each page, the title, or its beginning. */
export function headerOf(council: string, title: string): string {
  const whole = `${council}: ${title}`;
  if (whole.length <= longestHeader) return whole;
  const letters = Array.from(title);
  return letters.length <= longestHeader
    ? title
    : `${letters
        .slice(0, longestHeader - 1)
        .join('')
        .trimEnd()}…`;
}

/** A table of a few short rows is not torn over two pages. */
export function keptTogether(block: DocumentBlock): DocumentBlock {
  if (block.kind !== 'table' || block.records.length > 8) return block;
  const length = block.records.flatMap(({ fields }) => fields).reduce((sum, { text }) => sum + text.length, 0);
  return length > 900 ? block : { ...block, together: true };
}

/** The contents list of these blocks: their headings of the first two levels, but for those that are not listed. */
export function contents(blocks: readonly DocumentBlock[]): DocumentBlock {
  const entries = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level < 3 && !block.unlisted
      ? [{ level: block.level as 1 | 2, text: block.text }]
      : [],
  );
  return { kind: 'contents', heading: 'Contents', entries };
}
