import type { ComposedDocument, DocumentBlock, DocumentSection } from '#domain/composed-document/model.ts';

const itemsIn = ({ sections }: ComposedDocument): ReadonlySet<number> =>
  new Set(
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'table' ? block.records : []))
      .flatMap(({ item }) => item ?? []),
  );

/**
 * The public copy of a frozen report with what it leaves out of somebody's own items, as the whole copy words it (rules §6: an
 * owner reads exempt text of their own). Only the lines of these items are taken over: covering text, questions and measures of an
 * exempt part tell of others too.
 * @param own numbers of the reader's items
 * @returns null where the public copy leaves out none of them
 */
export function withOwnItems(
  whole: ComposedDocument,
  publicCopy: ComposedDocument,
  own: ReadonlySet<number>,
): ComposedDocument | null {
  const published = itemsIn(publicCopy);
  const isLeftOut = (item: number | undefined) => item !== undefined && own.has(item) && !published.has(item);
  const tables = whole.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): DocumentBlock[] => {
      if (block.kind !== 'table') return [];
      const records = block.records.filter(({ item }) => isLeftOut(item));
      return records.length === 0 ? [] : [{ ...block, records }];
    });
  return tables.length === 0 ? null : { ...publicCopy, sections: [...publicCopy.sections, ownSection(tables)] };
}

function ownSection(tables: readonly DocumentBlock[]): DocumentSection {
  return {
    orientation: 'landscape',
    blocks: [
      { kind: 'heading', level: 1, text: 'Your own exempt items', anchor: 'own-exempt' },
      {
        kind: 'paragraph',
        tone: 'warning',
        text: 'Not in the public copy. You read it because you own these items, and each reading is recorded.',
      },
      ...tables,
    ],
  };
}
