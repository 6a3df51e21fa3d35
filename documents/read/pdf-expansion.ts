import { constants, inflateSync } from 'node:zlib';
import { UnreadableReport } from '#domain/inspection-reports.ts';
import { caps } from './zip-directory.ts';

const ratioFrom = 10 * 1024 * 1024;

/** The dictionary before a stream: from the nearest object's start. */
const dictionaryBefore = (file: Buffer, at: number): string => {
  const text = file.toString('latin1', Math.max(0, at - 3_000), at);
  const start = text.lastIndexOf(' obj');
  return start < 0 ? text : text.slice(start);
};

const inflated = (packed: Buffer, most: number): Buffer | null => {
  try {
    return inflateSync(packed, { maxOutputLength: most + 1, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new UnreadableReport('expands');
    return null;
  }
};

/**
 * Unpacks a PDF's compressed streams one after the other, counting, before the PDF library sees the file: the library itself has no cap. Pictures are left out, since they are never decoded.
 * @throws UnreadableReport `expands` past 100 MB in all, or where one stream over 10 MB is more than a hundred times its packed size
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
      content = inflated(content, caps.bytes - total);
      const size = content?.length ?? 0;
      total += size;
      if (total > caps.bytes || (size > ratioFrom && size > packed * caps.ratio)) throw new UnreadableReport('expands');
    }
    if (end > 0) at = end;
  }
}

/** Whether the file holds any picture: what tells a scan from a blank page. */
export const holdsPictures = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
