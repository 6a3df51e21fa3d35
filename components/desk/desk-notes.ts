import type { Desk } from '#db/reads/panels/private-notes.ts';

/** The desk at one item, or (null) at the report as a whole: what may be done there, and the reader's notes. */
export function placeAt({ notes, mayAsk }: Desk, reportId: string, itemNumber: number | null) {
  return { reportId, itemNumber, mayAsk, notes: notes.filter((note) => note.itemNumber === itemNumber) };
}
