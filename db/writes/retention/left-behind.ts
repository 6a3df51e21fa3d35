import fs from 'node:fs';
import { database } from '#db/database.ts';
import { evidencePath } from '#db/evidence-store.ts';
import { hasRow } from '#db/evidence-sweep.ts';

/**
 * Removes contents at once that a disposal left without a row, and writes the database's journal back, in which deleted rows would lie on.
 * After the disposal is committed, never before. A file that cannot be removed now is by the sweep of the next day.
 */
export function leaveNothingBehind(sha256s: readonly string[]): void {
  try {
    for (const sha256 of sha256s) if (!hasRow(sha256)) fs.rmSync(evidencePath(sha256), { force: true });
  } catch (error) {
    console.error(JSON.stringify({ event: 'files-left-behind', error: String(error) }));
  }
  database().$client.pragma('wal_checkpoint(TRUNCATE)');
}
