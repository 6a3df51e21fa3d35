import type { ComposedDocument } from '#domain/composed-document/model.ts';

/** The numbers of the items that stand in a report, each once, in its order. */
export function itemNumbersIn({ sections }: ComposedDocument): number[] {
  const records = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [...block.records] : [])),
  );
  return [...new Set(records.map(({ item }) => item).filter((item) => item !== undefined))];
}
