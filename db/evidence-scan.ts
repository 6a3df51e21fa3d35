import { execFile } from 'node:child_process';
import type { FileScan } from '#domain/evidence/evidence-codes.ts';
import { RefusedFile } from '#domain/evidence/evidence-files.ts';

const MOST_MILLISECONDS = 60_000;
const FOUND = 1;

/**
 * Asks the virus scanner that an installation has set up, and claims nothing where it has none. `SEVENTY_SCANNER` is the path
 * of a program that is given the file's path as its one argument and ends with 0 for clean, 1 for found (as `clamdscan` does).
 * @returns `not-scanned` without a scanner; `quarantined` when it gave no answer: the file is kept, and nobody downloads it
 * @throws RefusedFile `virus`
 */
export function scanFile(file: string): Promise<FileScan> {
  const scanner = process.env.SEVENTY_SCANNER?.trim();
  if (!scanner) return Promise.resolve('not-scanned');
  return new Promise((resolve, reject) => {
    execFile(scanner, [file], { timeout: MOST_MILLISECONDS, windowsHide: true }, (error) => {
      if (!error) resolve('clean');
      else if (error.code === FOUND) reject(new RefusedFile('virus'));
      else {
        console.error(JSON.stringify({ event: 'scanner-gave-no-answer', error: String(error).slice(0, 300) }));
        resolve('quarantined');
      }
    });
  });
}
