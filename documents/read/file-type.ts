import { UnreadableReport } from '#domain/inspections/inspection-reports.ts';
import { mostBytes } from './limits.ts';
import { checkZip } from './zip-directory.ts';

export { mostBytes };

export type FileType = 'pdf' | 'word';

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

const zip = [0x50, 0x4b, 0x03, 0x04];
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A PDF may carry a mark or blanks before its header, never a web page (a file that is both is refused). */
const isPdf = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
  const at = head.indexOf('%PDF-');
  return at >= 0 && !/[<{]/.test(head.slice(0, at));
};

/**
 * What a file is, by its content alone; its name is not asked.
 * @throws UnreadableReport `empty`, `too-large`, `wrong-type`, `old-word` (also a Word file under a password), `macro-word`, `password-protected`, `expands`, `broken`
 */
export function fileTypeOf(bytes: Uint8Array): FileType {
  if (bytes.byteLength === 0) throw new UnreadableReport('empty');
  if (bytes.byteLength > mostBytes) throw new UnreadableReport('too-large');
  if (isPdf(bytes)) return 'pdf';
  if (startsWith(bytes, ole)) throw new UnreadableReport('old-word');
  if (!startsWith(bytes, zip)) throw new UnreadableReport('wrong-type');
  const entries = checkZip(bytes);
  const types = entries.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (/macroEnabled/i.test(types) || [...entries.keys()].some((name) => /vbaProject\.bin$/i.test(name)))
    throw new UnreadableReport('macro-word');
  if (!/wordprocessingml\.(?:document|template)\.main\+xml/.test(types) || !entries.has('word/document.xml'))
    throw new UnreadableReport('wrong-type');
  for (const [name, content] of entries)
    if (/\.(?:xml|rels)$/i.test(name) && /<!(?:DOCTYPE|ENTITY)/i.test(content.subarray(0, 4096).toString('latin1')))
      throw new UnreadableReport('broken');
  return 'word';
}
