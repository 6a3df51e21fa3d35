import type { ComposedDocument, DocumentBlock } from '#domain/composed-document/model.ts';
import { type PagePlace, placeOfPage } from '#domain/paging.ts';

/** A report of more rows is read page by page: a hundred rows take the server some 40 ms to show, and hold everybody else so long. */
const WHOLE_UP_TO_ROWS = 200;
const ROWS_A_PAGE = 100;

export type ReportPages = {
  place: PagePlace;
  /** What stands on the page; the heads of the report are on each. */
  document: ComposedDocument;
  /** The first page of each part, by its anchor, and the page on which each item stands first. */
  partPages: Record<string, number>;
  itemPages: Record<number, number>;
};

type Part = { anchor: string; blocks: DocumentBlock[] };

/** The blocks under each heading that links lead to; what stands before the first is under none. */
function partsOf(document: ComposedDocument): Part[] {
  const parts: Part[] = [{ anchor: '', blocks: [] }];
  for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading' && block.anchor && block.level < 3) parts.push({ anchor: block.anchor, blocks: [] });
    parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

const rowsOf = (block: DocumentBlock) => (block.kind === 'table' ? block.records.length : 0);

/**
 * One page of a report as it is read on a screen, counted by the rows of its tables. A table that goes on keeps its heading; words
 * stand on the page on which they begin. What lies beyond the end is the last page.
 * @param wanted the page that the address asks for, from 1
 */
export function pageOfReport(document: ComposedDocument, wanted: number | undefined): ReportPages {
  const parts = partsOf(document);
  const rows = parts.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + rowsOf(block), 0);
  const limit = rows > WHOLE_UP_TO_ROWS ? ROWS_A_PAGE : Math.max(1, rows);
  const place = placeOfPage({ page: wanted, limit }, rows);
  const pageAt = (row: number) => Math.min(place.pages, Math.floor(row / limit) + 1);
  const partPages: Record<string, number> = {};
  const itemPages: Record<number, number> = {};
  const blocks: DocumentBlock[] = [];
  let row = 0;
  for (const part of parts) {
    partPages[part.anchor] = pageAt(row);
    const own: DocumentBlock[] = [];
    for (const block of part.blocks) {
      const first = row;
      row += rowsOf(block);
      if (block.kind !== 'table' || block.records.length === 0) {
        if (part.anchor === '' || pageAt(first) === place.page) own.push(block);
        continue;
      }
      block.records.forEach(({ item }, at) => {
        if (item !== undefined) itemPages[item] ??= pageAt(first + at);
      });
      const records = block.records.filter((_, at) => pageAt(first + at) === place.page);
      if (records.length > 0) own.push({ ...block, records });
    }
    const [heading] = part.blocks;
    if (own.length > 0 && heading && part.anchor !== '' && own[0] !== heading) own.unshift(heading);
    blocks.push(...own);
  }
  return { place, document: { ...document, sections: [{ orientation: 'portrait', blocks }] }, partPages, itemPages };
}

/** The page on which each item stands first, of a report that has several pages. */
export function itemPagesOf(document: ComposedDocument): Record<number, number> {
  const { place, itemPages } = pageOfReport(document, undefined);
  return place.pages > 1 ? itemPages : {};
}
