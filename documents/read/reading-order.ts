import type { PageText, TextLine } from './page-text.ts';
import type { Table } from './tables.ts';

/**
 * The places of a page's lines in the order a person reads them: top to bottom, but a table row by row and in each row cell by cell, where lines of two columns lie beside each other.
 * @param tables of any page; those of this one count
 */
export function readingOrder(page: PageText, tables: readonly Table[]): number[] {
  const order: number[] = [];
  const placed = new Set<TextLine>();
  const put = (line: TextLine) => {
    if (placed.has(line)) return;
    placed.add(line);
    order.push(line.index);
  };
  const tableOf = new Map<TextLine, Table>();
  for (const table of tables)
    if (table.page === page.number)
      for (const row of table.rows)
        for (const cell of row.cells) for (const line of cell.lines) tableOf.set(line, table);
  for (const line of page.lines) {
    const table = tableOf.get(line);
    if (!table || placed.has(line)) put(line);
    else for (const row of table.rows) for (const cell of row.cells) for (const each of cell.lines) put(each);
  }
  return order;
}
