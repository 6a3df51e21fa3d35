import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What lies beside the sources and goes into no build: tests and what they read. */
const notBuilt = /(^|\/)fixtures(\/|$)|\.test\.[a-z]+$/;

function filesUnder(folder, part) {
  const full = path.join(folder, part);
  if (!fs.existsSync(full) || notBuilt.test(part)) return [];
  if (!fs.statSync(full).isDirectory()) return [part];
  return fs
    .readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(folder, `${part}/${name}`));
}

/** One hash over the names and contents of files and whole folders; what is missing counts as missing. */
export function stampOf(folder, parts) {
  const hash = createHash('sha256');
  for (const file of parts.flatMap((part) => filesUnder(folder, part))) {
    const content = fs.readFileSync(path.join(folder, file));
    hash.update(`${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** The stamp written last in a folder, or null when what lies there was never finished. */
export function readStamp(folder, name) {
  try {
    return fs.readFileSync(path.join(folder, name), 'utf8').trim();
  } catch {
    return null;
  }
}

/** Written when all else is done: a folder with the right stamp is whole. */
export function writeStamp(folder, name, stamp) {
  const file = path.join(folder, name);
  fs.writeFileSync(`${file}.new`, `${stamp}\n`);
  fs.renameSync(`${file}.new`, file);
}

/**
 * Makes a folder anew unless it holds what the stamp stands for. What lies there of an older or unfinished making is
 * thrown away first, and the stamp comes last, so a making killed half-way is never taken for a whole one.
 * @returns whether it was made now
 */
export async function renew(folder, name, stamp, make) {
  if (readStamp(folder, name) === stamp) return false;
  fs.rmSync(folder, { recursive: true, force: true });
  await make();
  writeStamp(folder, name, stamp);
  return true;
}
