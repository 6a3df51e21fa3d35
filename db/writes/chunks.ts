/** A statement takes 32,766 values at the most; so many rows of a dozen columns stay well below. */
const ROWS_A_STATEMENT = 500;

/** Rows in the order given, in pieces that one statement can insert. */
export function inChunks<Row>(rows: readonly Row[]): Row[][] {
  const chunks: Row[][] = [];
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT)
    chunks.push(rows.slice(from, from + ROWS_A_STATEMENT));
  return chunks;
}
