import { z } from 'zod';
import { optionalDate } from '#domain/inputs/date-input.ts';
import type { ReportSignOffInput } from '#domain/panel-reports/panel-reports.ts';
import { reportForms } from '#domain/panels/panel-words.ts';
import type { SendDraftInput } from '#domain/submissions/consultation.ts';
import type { SealInput } from '#domain/submissions/submissions.ts';

/** Work of more than a second that runs beside the requests (assurance REL-18). */
export const longJobKinds = [
  'plan-export',
  'plan-sealing',
  'draft-sending',
  'inspection-pack',
  'report-freezing',
] as const;
export type LongJobKind = (typeof longJobKinds)[number];

export const longJobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type LongJobState = (typeof longJobStates)[number];

/** How much one person may have at once: one that runs and three that wait. */
export const longJobLimit = { unfinished: 4, retryAfterSeconds: 60 };

/** A result is kept a day (REL-18). */
export const HOURS_KEPT = 24;

/** A job cut off by the end of the server is begun anew once; the second time it fails with a sentence. */
export const MOST_ATTEMPTS = 2;

/**
 * When a job ended, on the domain's day: as long after it was asked for as the clock says. In a real installation that is `finishedAt`.
 * All instants ISO UTC; null while it goes on.
 */
export function endedAt(job: { askedAt: string; createdAt: string; finishedAt: string | null }): string | null {
  if (job.finishedAt === null) return null;
  const took = Date.parse(job.finishedAt) - Date.parse(job.createdAt);
  return new Date(Date.parse(job.askedAt) + took).toISOString();
}

/** From so many actions on, a form of the plan can take more than a second: the first PDF of 120 takes 0.4. */
export const LONG_FROM_ACTIONS = 250;

export const exportForms = ['word', 'pdf', 'excel', 'csv', 'json', 'print', 'all'] as const;
export type ExportForm = (typeof exportForms)[number];

export const exportJobInput = z.strictObject({
  form: z.enum(exportForms, { error: 'Choose one of the forms' }),
});
export type ExportJobInput = z.output<typeof exportJobInput>;

/** From which day on a pack for the next inspection tells; null: from the end of the plan's latest inspection. */
export const inspectionPackInput = z.strictObject({ sinceOn: optionalDate('The day') });
export type InspectionPackInput = z.output<typeof inspectionPackInput>;

/** What each form is called in a sentence. */
export const formNames: Record<ExportForm, string> = {
  word: 'Word',
  pdf: 'PDF',
  excel: 'Excel',
  csv: 'CSV',
  json: 'JSON',
  print: 'the print view',
  all: 'all forms',
};

/** The forms that a job writes, one unit of its progress each. */
export function formsToWrite(form: ExportForm): Exclude<ExportForm, 'all'>[] {
  return form === 'all' ? exportForms.filter((one) => one !== 'all') : [form];
}

/** What is to be done with a plan: its kind, with what the person sent. */
export type PlanTask =
  | { kind: 'plan-export'; input: ExportJobInput }
  | { kind: 'plan-sealing'; input: SealInput }
  | { kind: 'draft-sending'; input: SendDraftInput }
  | { kind: 'inspection-pack'; input: InspectionPackInput };
/** And with a panel report. */
export type ReportTask = { kind: 'report-freezing'; input: ReportSignOffInput };
export type LongTask = PlanTask | ReportTask;

/**
 * The units of a job's progress. An export: the plan read, each form written, the file kept. A sealing: the plan read, six forms
 * written, all of it sealed. A draft: the plan read, the draft kept and sent. A pack: the plan read, Word, PDF, all of it packed.
 * A freezing: the report composed, its four forms written, all of it frozen.
 */
export function unitsOf(task: LongTask): number {
  if (task.kind === 'draft-sending') return 2;
  if (task.kind === 'inspection-pack') return 4;
  if (task.kind === 'report-freezing') return reportForms.length + 2;
  return formsToWrite(task.kind === 'plan-export' ? task.input.form : 'all').length + 2;
}

/** Whether a job has ended, one way or another. */
export function isFinished(state: LongJobState): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}
