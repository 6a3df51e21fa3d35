/** A statement takes 32,766 values at the most; so many rows of a dozen columns stay well below. */
const ROWS_A_STATEMENT = 500;

/** Rows in the order given, in pieces that one statement can insert, or smaller ones. */
export function inChunks<Row>(rows: readonly Row[], size = ROWS_A_STATEMENT): Row[][] {
  const chunks: Row[][] = [];
  for (let from = 0; from < rows.length; from += size) chunks.push(rows.slice(from, from + size));
  return chunks;
}
