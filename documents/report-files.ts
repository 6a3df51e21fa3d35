import { documentFileName } from '#domain/composed-document/file-name.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { type ReportCopy, type ReportForm, reportForms } from '#domain/panels/panel-words.ts';
import { type Form, mediaTypes } from './write/forms.ts';
import { writeDocument } from './write/writing-pool.ts';

const formOf: Record<ReportForm, Form> = { word: 'docx', pdf: 'pdf', print: 'html', json: 'json' };

export type RenderedReportFile = {
  copy: ReportCopy;
  form: ReportForm;
  mediaType: string;
  fileName: string;
  bytes: Uint8Array;
};
type Copies = { whole: ComposedDocument; public: ComposedDocument; holdsExempt: boolean };

/** "Report 2" of "Report 2, frozen 5 September 2023": a name that is cut off would not tell the copies apart. */
const reportName = ({ versionLabel }: ComposedDocument) => versionLabel.split(',')[0] ?? '';

/**
 * What is to be written for a report in one form: of both copies where something is exempt. The copies are told apart by their
 * names; no name holds more than title, number and day.
 */
export function reportDocuments(copies: Copies, form: ReportForm) {
  const writtenAs = formOf[form];
  const wanted: ReportCopy[] = copies.holdsExempt ? ['whole', 'public'] : ['public'];
  return wanted.map((copy) => {
    const document = copies[copy];
    const named = copies.holdsExempt
      ? { ...document, versionLabel: `${reportName(document)} ${copy === 'whole' ? 'not for publication' : 'public'}` }
      : document;
    const fileName = documentFileName(named, writtenAs);
    return { copy, form, writtenAs, document, mediaType: mediaTypes[writtenAs], fileName };
  });
}

/**
 * Every form a report is frozen in, rendered before anything is stored (rules §4).
 * @throws WritingBusy, WritingFailed as `writeDocument` does
 */
export async function renderReportFiles(copies: Copies): Promise<RenderedReportFile[]> {
  const files: RenderedReportFile[] = [];
  for (const { document, writtenAs, ...file } of reportForms.flatMap((form) => reportDocuments(copies, form))) {
    files.push({ ...file, bytes: (await writeDocument(document, writtenAs)).bytes });
  }
  return files;
}
