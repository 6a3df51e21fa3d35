import { longDate } from '#domain/dates/dates.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { ReportSignOffInput } from '#domain/panel-reports/panel-reports.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotPossible } from '#domain/policy/refusals.ts';
import { composeCopies, type ReportCopies, reportContentOf, signedFacts } from './panel-report-content.ts';
import { type ReportRow, signOffsOf } from './panel-report-rows.ts';
import { panelReportInScope } from './panel-report-scope.ts';

/** What a freezing is about to store, files apart. */
export type ComposedReport = { row: ReportRow; contentHash: string; copies: ReportCopies; signOffIds: string[] };

/**
 * The report that a freezing would store now: everything is checked that can stand in its way, and nothing is kept. Asked twice: before
 * the forms are rendered, and in the transaction that stores them (rules §4).
 * @throws NotFound, NotAllowed; NotPossible when it is frozen already, the content is not the one read, or clearing or approval is missing
 */
export function composeFrozenReport(
  actor: Actor,
  reportId: string,
  input: ReportSignOffInput,
  moment: Moment,
): ComposedReport {
  const { row, may } = panelReportInScope(actor, reportId);
  if (!may('freeze-panel-report')) throw new NotAllowed();
  if (row.frozen) throw new NotPossible(`Report ${row.number} is frozen already, and never changes.`);
  if (row.calledOffAt) throw new NotPossible('This meeting was called off, so nothing is frozen for it.');
  const { facts, contentHash } = reportContentOf(row, moment);
  if (contentHash !== input.contentHash) {
    throw new NotPossible('The report changed after you opened this page, so nothing was frozen. Read it again.');
  }
  const standing = signOffsOf(reportId).filter((one) => one.contentHash === contentHash);
  const missing = [
    ...(standing.some(({ kind }) => kind === 'cleared') ? [] : ['A plan lead has not cleared it.']),
    ...(standing.some(({ kind }) => kind === 'approved') ? [] : ['The director has not approved it.']),
  ];
  if (missing.length > 0) throw new NotPossible('This report cannot be frozen yet.', missing);
  const name = `frozen ${longDate(moment.today)}`;
  return {
    row,
    contentHash,
    copies: composeCopies(row, signedFacts(row, facts, name, moment.now)),
    signOffIds: standing.map(({ id }) => id),
  };
}
