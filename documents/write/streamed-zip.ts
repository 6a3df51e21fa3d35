import { Zip, ZipPassThrough } from 'fflate';
import { zipDate } from './zip.ts';

/** One file of a zip; `parts` is asked for when its turn comes, and read a piece at a time. */
export type StreamedFile = { path: string; parts: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

/**
 * Writes a zip to `sink` while its files are read: however many there are, no more than a few pieces are in memory. Files are stored
 * as they are, since documents and pictures are packed already; the bytes of the zip depend on their content alone. `sink` must have
 * taken a piece before it answers.
 * @throws whatever reading or `sink` throws; what was written by then is no zip
 */
export async function streamZip(
  files: Iterable<StreamedFile>,
  sink: (piece: Uint8Array) => Promise<void>,
): Promise<void> {
  const waiting: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) fault = error;
    else waiting.push(piece);
  });
  const drain = async () => {
    if (fault) throw fault;
    for (const piece of waiting.splice(0)) await sink(piece);
  };
  for (const { path, parts } of files) {
    const entry = new ZipPassThrough(path);
    entry.mtime = zipDate;
    zip.add(entry);
    for await (const part of parts()) {
      // The sink keeps what it was given until it is written; the reader may fill its own piece again.
      entry.push(part.slice());
      await drain();
    }
    entry.push(new Uint8Array(), true);
    await drain();
  }
  zip.end();
  await drain();
}
