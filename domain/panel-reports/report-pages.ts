import type { ComposedDocument, DocumentBlock } from '#domain/composed-document/model.ts';
import { type PagePlace, placeOfPage } from '#domain/paging.ts';

/** A report of more rows is read page by page: a hundred rows take the server some 40 ms to show, and hold everybody else so long. */
const WHOLE_UP_TO_ROWS = 200;
const ROWS_A_PAGE = 100;

/** Where things stand in a report that is read page by page. */
export type ReportPages = {
  place: PagePlace;
  /** Each part, in order, with the page on which it begins. */
  parts: { anchor: string; heading: string; page: number }[];
  /** By the number of each item, the page on which it stands first. */
  itemPages: Record<number, number>;
  /** By the number of each item of this page, the caption of the table in which it stands first: there a link to it leads. */
  itemTables: Record<number, string>;
};

type Part = { anchor: string; heading: string; blocks: DocumentBlock[] };

/** The blocks under each heading that links lead to; what stands before the first is under none. */
function partsOf(document: ComposedDocument): Part[] {
  const parts: Part[] = [{ anchor: '', heading: '', blocks: [] }];
  for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading' && block.anchor && block.level < 3) {
      parts.push({ anchor: block.anchor, heading: block.text, blocks: [] });
    }
    parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

const rowsOf = (block: DocumentBlock) => (block.kind === 'table' ? block.records.length : 0);

/**
 * One page of a report as it is read on a screen, counted by the rows of its tables. A table that goes on keeps its heading; words
 * stand on the page on which they begin. What lies beyond the end is the last page.
 * @param wanted the page that the address asks for, from 1
 * @returns `document`: what stands on the page; the head of the report is on each
 */
export function pageOfReport(
  document: ComposedDocument,
  wanted: number | undefined,
): { document: ComposedDocument; pages: ReportPages } {
  const parts = partsOf(document);
  const rows = parts.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + rowsOf(block), 0);
  const limit = rows > WHOLE_UP_TO_ROWS ? ROWS_A_PAGE : Math.max(1, rows);
  const place = placeOfPage({ page: wanted, limit }, rows);
  const pageAt = (row: number) => Math.min(place.pages, Math.floor(row / limit) + 1);
  const pages: ReportPages = { place, parts: [], itemPages: {}, itemTables: {} };
  const blocks: DocumentBlock[] = [];
  let row = 0;
  for (const { anchor, heading, blocks: all } of parts) {
    if (anchor !== '') pages.parts.push({ anchor, heading, page: pageAt(row) });
    const own: DocumentBlock[] = [];
    for (const block of all) {
      const first = row;
      row += rowsOf(block);
      if (block.kind !== 'table' || block.records.length === 0) {
        if (anchor === '' || pageAt(first) === place.page) own.push(block);
        continue;
      }
      block.records.forEach(({ item }, at) => {
        if (item === undefined || item in pages.itemPages) return;
        const page = pageAt(first + at);
        pages.itemPages[item] = page;
        if (page === place.page) pages.itemTables[item] = block.caption;
      });
      const records = block.records.filter((_, at) => pageAt(first + at) === place.page);
      if (records.length > 0) own.push({ ...block, records });
    }
    const [headed] = all;
    if (own.length > 0 && headed && anchor !== '' && own[0] !== headed) own.unshift(headed);
    blocks.push(...own);
  }
  return { document: { ...document, sections: [{ orientation: 'portrait', blocks }] }, pages };
}
