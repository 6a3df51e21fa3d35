import { type Zippable, zipSync } from 'fflate';

/** No entry says when it was made: the earliest date the format holds stands everywhere. */
export const zipDate = new Date(1980, 0, 1);

/** A zip whose bytes depend on its content alone, so that a sealed file has one SHA-256 (rules §4). Entries as given. */
export function settledZip(entries: Iterable<[path: string, content: Uint8Array]>): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of entries) files[path] = [content, { mtime: zipDate }];
  return zipSync(files, { level: 6 });
}
