/** What is taken as evidence: told by the content, and the name must not say otherwise. */
const types = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], words: 'PDF' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    words: 'Word document',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    words: 'Excel workbook',
  },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    endings: ['pptx'],
    words: 'PowerPoint presentation',
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'], words: 'OpenDocument text' },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'], words: 'OpenDocument sheet' },
  odp: {
    mediaType: 'application/vnd.oasis.opendocument.presentation',
    endings: ['odp'],
    words: 'OpenDocument presentation',
  },
  csv: { mediaType: 'text/csv', endings: ['csv'], words: 'CSV table' },
  txt: { mediaType: 'text/plain', endings: ['txt'], words: 'Text' },
  png: { mediaType: 'image/png', endings: ['png'], words: 'PNG picture' },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], words: 'JPEG picture' },
} as const satisfies Record<string, { mediaType: string; endings: readonly string[]; words: string }>;

export type EvidenceType = keyof typeof types;
export const evidenceTypes: Readonly<
  Record<EvidenceType, { mediaType: string; endings: readonly string[]; words: string }>
> = types;

/** For the file field: what the browser offers first. */
export const acceptedEndings = Object.values(evidenceTypes)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(',');

/** "PDF", "Excel workbook"; for a stored media type. */
export function typeInWords(mediaType: string): string {
  return Object.values(evidenceTypes).find((type) => type.mediaType === mediaType)?.words ?? 'File';
}

/** Why a file is not taken (assurance, abuse cases 1 to 15). One plain sentence or two each. */
export const fileRefusals = {
  'too-large': 'The file must be smaller than 25MB.',
  unfinished: 'The upload did not finish. Send the file again.',
  differs: 'What arrived is not the file that was sent. Send it again.',
  empty: 'The file is empty.',
  'wrong-type':
    'This kind of file is not taken as evidence. Use PDF, Word, Excel, PowerPoint, OpenDocument, CSV, text, PNG or JPEG.',
  mismatch: 'The name of this file says it is of another kind than it is. Save it again under the right kind.',
  picture: 'Drawings with script in them (SVG) are not taken. Save the picture as PNG or PDF.',
  'web-page': 'Web pages are not taken. Print the page to PDF, or give its address as a link.',
  program: 'Programs are not taken as evidence.',
  archive: 'Archives are not taken. Attach the files one by one.',
  macros: 'This file contains macros. Save it without macros (.docx, .xlsx or .pptx) and attach that.',
  'old-office':
    'This is an older Office file or one under a password. Save it as .docx, .xlsx or .pptx without a password.',
  'password-protected': 'This file is protected by a password. Remove the password and attach it again.',
  expands: 'The file expands to more than we accept.',
  broken: 'The file is damaged or not what its name says. Open it, save it again and attach that.',
  virus: 'The file failed the virus check, so it was not kept. Tell your IT service.',
} as const;
export type FileRefusal = keyof typeof fileRefusals;

/** A file that is not taken. `code` says why; the message is for the person who sent it. */
export class RefusedFile extends Error {
  override name = 'RefusedFile';
  readonly code: FileRefusal;
  constructor(code: FileRefusal) {
    super(fileRefusals[code]);
    this.code = code;
  }
}

/** The ending of a file's name, in small letters, without its dot; empty where it has none. */
export function endingOf(fileName: string): string {
  return /\.([^.\s]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** "240 KB", "1.2 MB": as a list of files shows it. `size` in bytes. */
export function sizeInWords(size: number): string {
  if (size < 1024) return `${size} bytes`;
  if (size < 1024 * 1024) return `${Math.round(size / 1024)} KB`;
  return `${(size / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`;
}
