import { constants, inflateSync } from 'node:zlib';
import { Unzlib } from 'fflate';
import { UnreadableReport } from '#domain/inspections/inspection-reports.ts';
import { caps } from './zip-directory.ts';

/** A report of fifty pages unpacks to two megabytes; the longest that is taken, with room to spare, stays under this. */
const mostUnpacked = 40 * 1024 * 1024;
const ratioFrom = 10 * 1024 * 1024;

/** The dictionary before a stream: from the nearest object's start. */
const dictionaryBefore = (file: Buffer, at: number): string => {
  const text = file.toString('latin1', Math.max(0, at - 3_000), at);
  const start = text.lastIndexOf(' obj');
  return start < 0 ? text : text.slice(start);
};

/** Up to this size a stream is unpacked in one piece; a longer one is only counted, so that a bomb fills no memory. */
const keptWhole = 16 * 1024 * 1024;

const countedUpTo = (packed: Buffer, most: number): number => {
  let size = 0;
  const counter = new Unzlib((part) => {
    size += part.length;
    if (size > most) throw new UnreadableReport('expands');
  });
  try {
    for (let at = 0; at < packed.length; at += 65_536) counter.push(packed.subarray(at, at + 65_536));
  } catch (error) {
    if (error instanceof UnreadableReport) throw error;
  }
  return size;
};

/** What a stream holds: its bytes where they are few, else only how many they are; null where it cannot be unpacked. */
const inflated = (packed: Buffer, most: number): { content: Buffer | null; size: number } | null => {
  try {
    const maxOutputLength = Math.min(most, keptWhole) + 1;
    const content = inflateSync(packed, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH });
    return { content, size: content.length };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return null;
    if (most <= keptWhole || keptWhole > packed.length * caps.ratio) throw new UnreadableReport('expands');
    return { content: null, size: countedUpTo(packed, most) };
  }
};

/**
 * Unpacks a PDF's compressed streams one after the other, counting, before the PDF library sees the file: the library itself has no cap. Pictures are left out, since they are never decoded.
 * @throws UnreadableReport `expands` past 40 MB in all, or where one stream over 10 MB is more than a hundred times its packed size
 */
export function checkPdfExpansion(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const dictionary = dictionaryBefore(file, at);
    const layers = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (layers === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    let start = at + 6;
    if (file[start] === 0x0d) start += 1;
    if (file[start] === 0x0a) start += 1;
    const end = file.indexOf('endstream', start);
    let content: Buffer | null = file.subarray(start, end < 0 ? file.length : end);
    const packed = content.length;
    for (let layer = 0; layer < Math.min(layers, 4) && content; layer += 1) {
      const found = inflated(content, mostUnpacked - total);
      const size = found?.size ?? 0;
      total += size;
      if (total > mostUnpacked || (size > ratioFrom && size > packed * caps.ratio))
        throw new UnreadableReport('expands');
      // Packed again and still this long: no report is.
      if (found && !found.content && layer + 1 < layers) throw new UnreadableReport('expands');
      content = found?.content ?? null;
    }
    if (end > 0) at = end;
  }
}

/** Whether the file holds any picture: what tells a scan from a blank page. */
export const holdsPictures = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
