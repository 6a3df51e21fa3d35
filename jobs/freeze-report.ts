import { database } from '#db/database.ts';
import { laidDown } from '#db/kept-bytes.ts';
import { composeFrozenReport } from '#db/reads/panel-reports/panel-report-freezing.ts';
import { findActorOfPerson } from '#db/reads/people/actors.ts';
import { finishWith, type LongJobToDo } from '#db/writes/jobs/long-job-runs.ts';
import { assertSameReport, freezePanelReport } from '#db/writes/panel-reports/frozen-reports.ts';
import { type RenderedReportFile, reportDocuments } from '#documents/report-files.ts';
import { writeForm } from '#documents/write/write-form.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { reportForms } from '#domain/panels/panel-words.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { standing } from './standing.ts';
import type { Progress } from './written-forms.ts';

type Freezing = LongJobToDo & { kind: 'report-freezing' };

const formWords = { word: 'Word', pdf: 'PDF', print: 'the print view', json: 'JSON' } as const;

/**
 * Freezes a panel report (rules §4) as a plan is sealed: composes it, writes its forms and lays all of it down first; then one
 * transaction looks whether it still stands, points to it, and ends the job.
 * @throws as `composeFrozenReport` and `freezePanelReport` do; NoLongerWanted when the job was cancelled
 */
export async function freezeReport(job: Freezing, moment: Moment, tell: Progress): Promise<void> {
  // One moment of the database each time. Who freezes is looked up now: what was taken away is gone.
  const compose = () =>
    database().transaction(() => {
      const actor = findActorOfPerson(job.askedBy, moment.today);
      if (!actor) throw new NotAllowed();
      return { actor, composed: composeFrozenReport(actor, job.reportId, job.input, moment) };
    });
  tell(0, 'Reading the report and who signed it');
  const { composed } = compose();
  const { copies } = composed;
  const files: RenderedReportFile[] = [];
  for (const [index, form] of reportForms.entries()) {
    tell(1 + index, `Writing ${formWords[form]}`);
    for (const { document, writtenAs, ...file } of reportDocuments(copies, form)) {
      files.push({ ...file, bytes: (await writeForm(document, writtenAs)).bytes });
    }
  }
  tell(job.unitsTotal - 1, 'Keeping the documents, checking once more, and freezing');
  await laidDown([copies.whole, copies.public, ...files.map(({ bytes }) => bytes)], moment, (laid) => {
    // Read again before the transaction, which then has a moment's writes to look at and not those of all the forms.
    const now = standing(compose);
    assertSameReport(composed, now.composed);
    const whole = { ...composed, readAt: now.composed.readAt };
    finishWith(job, () => freezePanelReport(now.actor, job.reportId, job.input, whole, files, moment, laid), moment);
  });
}
