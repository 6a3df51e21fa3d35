import { and, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { panelReportTexts } from '#db/schema/panel-reports.ts';
import { type ReportPart, reportParts } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import { headingsOfPanel } from './panel-report-facts.ts';
import { panelReportInScope } from './panel-report-scope.ts';

/** The part of an address; null for a word that is none. */
export const partOf = (word: string): ReportPart | null => reportParts.find((part) => part === word) ?? null;

export type CoveringTextForm = {
  reportId: string;
  number: number;
  part: ReportPart;
  heading: string;
  text: string;
  version: number;
};

/**
 * The form for the officers' words of one part.
 * @throws NotFound, for a part that the panel's reports do not have and once the report is frozen too; NotAllowed
 */
export function getCoveringTextForm(actor: Actor, reportId: string, partWord: string): CoveringTextForm {
  const { row, may } = panelReportInScope(actor, reportId);
  const part = partOf(partWord);
  const heading = headingsOfPanel(row.panelId).find((own) => own.part === part)?.heading;
  if (!part || heading === undefined) throw new NotFound();
  if (!may('write-covering-text')) throw new NotAllowed();
  if (row.frozen) throw new NotFound();
  const written = database()
    .select({ text: panelReportTexts.text, version: panelReportTexts.version })
    .from(panelReportTexts)
    .where(and(eq(panelReportTexts.reportId, reportId), eq(panelReportTexts.part, part)))
    .get();
  return { reportId, number: row.number, part, heading, text: written?.text ?? '', version: written?.version ?? 0 };
}

/** For correcting a report. @throws NotFound, for one that is not frozen too; NotAllowed */
export function getCorrectionStart(actor: Actor, reportId: string): { number: number } {
  const { row, may } = panelReportInScope(actor, reportId);
  if (!may('write-covering-text')) throw new NotAllowed();
  if (!row.frozen) throw new NotFound();
  return { number: row.number };
}

/** For retracting a report. @throws NotFound, for one that is not published too; NotAllowed */
export function getRetractionForm(actor: Actor, reportId: string): { number: number; panelName: string } {
  const { row, may } = panelReportInScope(actor, reportId);
  if (!may('freeze-panel-report')) throw new NotAllowed();
  if (!row.published) throw new NotFound();
  return { number: row.number, panelName: row.panelName };
}
