import {
  type EvidenceType,
  endingOf,
  evidenceTypes,
  type FileRefusal,
  RefusedFile,
} from '#domain/evidence/evidence-files.ts';
import { type Refusal, UnreadableReport } from '#domain/inspections/inspection-reports.ts';
import { checkZip } from './zip-directory.ts';

/** So many bytes tell what a file is, unless it is an archive. */
export const HEAD_BYTES = 4096;

type Signature = { bytes: readonly number[]; is: EvidenceType | FileRefusal | 'zip' };

const signatures: readonly Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], is: 'png' },
  { bytes: [0xff, 0xd8, 0xff], is: 'jpeg' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'old-office' },
  { bytes: [0x4d, 0x5a], is: 'program' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], is: 'program' },
  { bytes: [0xcf, 0xfa, 0xed, 0xfe], is: 'program' },
  { bytes: [0x23, 0x21], is: 'program' },
  { bytes: [0x1f, 0x8b], is: 'archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: 'archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: 'archive' },
  { bytes: [0x42, 0x5a, 0x68], is: 'archive' },
];

const startsWith = (head: Uint8Array, signature: readonly number[]) => signature.every((byte, at) => head[at] === byte);

/** A PDF may carry a mark or blanks before its header, never a web page: a file that is both is neither. */
function isPdf(head: string): boolean {
  const at = head.slice(0, 1024).indexOf('%PDF-');
  return at >= 0 && !/[<{]/.test(head.slice(0, at));
}

function markup(head: string): FileRefusal | null {
  const start = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (!start.startsWith('<')) return null;
  if (/<svg[\s>]/i.test(start)) return 'picture';
  return /<(?:!doctype html|html|head|body|script)[\s>]/i.test(start) ? 'web-page' : 'wrong-type';
}

/** Text of any writing: no NUL and none of the control characters that no text has. */
export function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c);
}

export type Sniffed = EvidenceType | 'zip' | 'text';

/**
 * What a file is by its first bytes; `zip` and `text` ask for a look at the whole.
 * @throws RefusedFile for what is never evidence, with the reason
 */
export function sniffHead(head: Uint8Array): Sniffed {
  if (head.byteLength === 0) throw new RefusedFile('empty');
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  if (isPdf(text)) return 'pdf';
  const known = signatures.find(({ bytes }) => startsWith(head, bytes))?.is;
  if (known === 'zip' || (known !== undefined && known in evidenceTypes)) return known as Sniffed;
  if (known !== undefined) throw new RefusedFile(known as FileRefusal);
  const marked = markup(text);
  if (marked) throw new RefusedFile(marked);
  if (!isText(head)) throw new RefusedFile('wrong-type');
  return 'text';
}

const ofZip: Partial<Record<Refusal, FileRefusal>> = {
  expands: 'expands',
  'password-protected': 'password-protected',
};

const office: readonly [RegExp, EvidenceType][] = [
  [/wordprocessingml\.document\.main\+xml/, 'docx'],
  [/spreadsheetml\.sheet\.main\+xml/, 'xlsx'],
  [/presentationml\.presentation\.main\+xml/, 'pptx'],
];
const openDocument: readonly [RegExp, EvidenceType][] = [
  [/application\/vnd\.oasis\.opendocument\.text"/, 'odt'],
  [/application\/vnd\.oasis\.opendocument\.spreadsheet"/, 'ods'],
  [/application\/vnd\.oasis\.opendocument\.presentation"/, 'odp'],
];

function entriesOf(bytes: Uint8Array): Map<string, Buffer> {
  try {
    return checkZip(bytes);
  } catch (error) {
    if (error instanceof UnreadableReport) throw new RefusedFile(ofZip[error.code] ?? 'broken');
    throw error;
  }
}

/**
 * What an archive is: an Office or OpenDocument file without macros, within the caps of assurance SEC-13. Nothing is unpacked
 * to disk, no picture or page from elsewhere is loaded.
 * @throws RefusedFile `archive` for any other, `macros`, `password-protected`, `expands`, `broken`
 */
export function officeTypeOf(bytes: Uint8Array): EvidenceType {
  const entries = entriesOf(bytes);
  const names = [...entries.keys()];
  const contentTypes = entries.get('[Content_Types].xml')?.toString('utf8') ?? '';
  const manifest = entries.get('META-INF/manifest.xml')?.toString('utf8') ?? '';
  if (/macroEnabled/i.test(contentTypes) || names.some((name) => /vbaProject\.bin$|^(?:Basic|Scripts)\//i.test(name)))
    throw new RefusedFile('macros');
  if (/manifest:encryption-data/.test(manifest)) throw new RefusedFile('password-protected');
  const found =
    office.find(([mark]) => mark.test(contentTypes))?.[1] ?? openDocument.find(([mark]) => mark.test(manifest))?.[1];
  if (!found) throw new RefusedFile('archive');
  for (const content of entries.values())
    if (/<!(?:DOCTYPE|ENTITY)/i.test(content.subarray(0, HEAD_BYTES).toString('latin1')))
      throw new RefusedFile('broken');
  return found;
}

/**
 * The type a file is kept under, once its name agrees with its content. Text is CSV by its name.
 * @throws RefusedFile `mismatch` where the name says another kind that is taken, `wrong-type` for an ending that is not taken
 */
export function typeNamed(sniffed: EvidenceType | 'text', fileName: string): EvidenceType {
  const ending = endingOf(fileName);
  const said = (Object.keys(evidenceTypes) as EvidenceType[]).find((type) =>
    evidenceTypes[type].endings.includes(ending),
  );
  if (sniffed === 'text') {
    if (said === 'csv' || said === 'txt') return said;
    throw new RefusedFile(said ? 'mismatch' : 'wrong-type');
  }
  if (said !== undefined && said !== sniffed) throw new RefusedFile('mismatch');
  if (said === undefined && ending !== '') throw new RefusedFile('mismatch');
  return sniffed;
}
