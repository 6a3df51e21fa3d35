import fs from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { database } from './database.ts';
import { evidenceFolder, TEMPORARY } from './evidence-store.ts';
import { evidenceFiles } from './schema/evidence.ts';

const DAY = 24 * 60 * 60 * 1000;

const within = (folder: string): string[] => (fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []);

/** Whether a row speaks of a content. */
export function hasRow(sha256: string): boolean {
  const row = database()
    .select({ sha256: evidenceFiles.sha256 })
    .from(evidenceFiles)
    .where(eq(evidenceFiles.sha256, sha256))
    .get();
  return row !== undefined;
}

/**
 * Removes what an upload that was broken off left behind: temporary files and contents without a row, both older than a day
 * (assurance REL-04). A younger one may belong to an upload that is still going on. Safe to run twice.
 * @param now the real clock, ISO UTC: the age of files on disk is not the example's
 * @returns how many were removed
 */
export function sweepEvidence(now: string): number {
  const oldest = Date.parse(now) - DAY;
  let removed = 0;
  for (const first of within(evidenceFolder())) {
    for (const second of within(path.join(evidenceFolder(), first))) {
      const folder = path.join(evidenceFolder(), first, second);
      for (const name of within(folder)) {
        const file = path.join(folder, name);
        if (fs.statSync(file).mtimeMs > oldest) continue;
        if (!name.startsWith(TEMPORARY) && hasRow(name)) continue;
        fs.rmSync(file, { force: true });
        removed += 1;
      }
    }
  }
  return removed;
}
