import { documentFileName } from '#domain/composed-document/file-name.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import type { ReportCopy, ReportForm } from '#domain/panels/panel-words.ts';
import { reportForms } from '#domain/panels/panel-words.ts';
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

/** "Report 2" of "Report 2, frozen 5 September 2023": a name that is cut off would not tell the copies apart. */
const reportName = ({ versionLabel }: ComposedDocument) => versionLabel.split(',')[0] ?? '';

/**
 * Every form a report is frozen in, of both copies where something is exempt, rendered before anything is stored (rules §4). The
 * copies are told apart by their names; no name holds more than title, number and day.
 * @throws WritingBusy, WritingFailed as `writeDocument` does
 */
export async function renderReportFiles(copies: {
  whole: ComposedDocument;
  public: ComposedDocument;
  holdsExempt: boolean;
}): Promise<RenderedReportFile[]> {
  const files: RenderedReportFile[] = [];
  const wanted: ReportCopy[] = copies.holdsExempt ? ['whole', 'public'] : ['public'];
  for (const copy of wanted) {
    const document = copies[copy];
    const named = copies.holdsExempt
      ? { ...document, versionLabel: `${reportName(document)} ${copy === 'whole' ? 'not for publication' : 'public'}` }
      : document;
    for (const form of reportForms) {
      const { bytes } = await writeDocument(document, formOf[form]);
      const fileName = documentFileName(named, formOf[form]);
      files.push({ copy, form, mediaType: mediaTypes[formOf[form]], fileName, bytes });
    }
  }
  return files;
}
