import { z } from 'zod';
import { longDate } from '#domain/dates/dates.ts';
import { chosen } from '#domain/inputs/chosen-input.ts';
import { line, narrative, optionalNarrative } from '#domain/inputs/text-input.ts';
import type { FieldError } from '#domain/policy/refusals.ts';
import { reportTemplates } from './headings.ts';

/** A report to one meeting. Without a title it is called after the plan. */
export const startPanelReportInput = z.strictObject({
  meetingId: z.string('Choose a meeting').min(1).max(40),
  /** Sent again after a question. */
  confirmed: z.boolean().default(false),
});
export type StartPanelReportInput = z.output<typeof startPanelReportInput>;

/**
 * Asked once before a report is started, then taken (rules §1): a meeting that has passed. A late report to it may be right, and the
 * meeting after it is more often meant. Both days `YYYY-MM-DD`.
 */
export function questionsAboutMeeting(meetsOn: string, today: string): FieldError[] {
  if (meetsOn >= today) return [];
  const words = `The meeting of ${longDate(meetsOn)} has passed, so its panel would read this report afterwards. Is that right?`;
  return [{ field: '', words }];
}

export const panelReportTitleInput = z.strictObject({ title: line('a title') });
export type PanelReportTitleInput = z.output<typeof panelReportTitleInput>;

/** The officers' words of one part. Empty takes them out; figures and tables are no fields and cannot be sent. */
export const coveringTextInput = z.strictObject({ text: optionalNarrative('the covering text') });
export type CoveringTextInput = z.output<typeof coveringTextInput>;

/** What was read when signing: the content has this hash, or the answer is 409. */
export const reportSignOffInput = z.strictObject({ contentHash: z.string().length(64) });
export type ReportSignOffInput = z.output<typeof reportSignOffInput>;

export const freezePanelReportInput = reportSignOffInput;
/** For what asks for nothing but the act. */
export const emptyInput = z.strictObject({});

export const correctPanelReportInput = z.strictObject({ reason: narrative('why it is corrected') });
export const retractPanelReportInput = z.strictObject({ reason: narrative('why it is retracted') });

export const reportTemplateInput = z.strictObject({
  template: z.enum(reportTemplates, 'Choose the order of the headings'),
});

const PARAGRAPH = 'Choose the paragraph of Schedule 12A, 1 to 7';

/** Both are required by law (Local Government Act 1972, Schedule 12A): without one of them nothing is marked. */
export const markExemptInput = z.strictObject({
  part: z.string().max(40).nullable().default(null),
  itemNumber: z.number().int().min(1).nullable().default(null),
  paragraph: z.number(PARAGRAPH).int(PARAGRAPH).min(1, PARAGRAPH).max(7, PARAGRAPH),
  publicInterest: narrative('why the public interest is better served by keeping it private'),
});
export type MarkExemptInput = z.output<typeof markExemptInput>;

export const grantExemptInput = z.strictObject({ personId: chosen('a person') });
export type GrantExemptInput = z.output<typeof grantExemptInput>;

/** "Published on 6 September 2023, 2 working days after the agenda day": lateness is said in working days. */
export function publishedWords(publishedOn: string, agendaOn: string, workingDaysLate: number): string {
  const said = `Published on ${longDate(publishedOn)}`;
  if (publishedOn <= agendaOn) return `${said}, by the agenda day`;
  if (workingDaysLate === 0) return `${said}, after the agenda day`;
  return `${said}, ${workingDaysLate} working ${workingDaysLate === 1 ? 'day' : 'days'} after the agenda day`;
}
