import { trailPosition } from '#db/reads/audit/trail-position.ts';
import { longDate } from '#domain/dates/dates.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { ReportSignOffInput } from '#domain/panel-reports/panel-reports.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotPossible } from '#domain/policy/refusals.ts';
import { composeCopies, type ReportCopies, reportContentOf, signedFacts } from './panel-report-content.ts';
import { type ReportRow, signOffsOf } from './panel-report-rows.ts';
import { panelReportInScope } from './panel-report-scope.ts';

/** What a freezing is about to store, files apart. */
export type ComposedReport = {
  /** Where the audit trail ended when this was read: whether it still stands is told from there. */
  readAt: number;
  row: ReportRow;
  contentHash: string;
  copies: ReportCopies;
  signOffIds: string[];
};

/**
 * A report that somebody may freeze, and that is not frozen: what can be told without composing it.
 * @throws NotFound, NotAllowed; NotPossible when it is frozen already, or its meeting was called off
 */
export function openToFreeze(actor: Actor, reportId: string): ReportRow {
  const { row, may } = panelReportInScope(actor, reportId);
  if (!may('freeze-panel-report')) throw new NotAllowed();
  if (row.frozen) throw new NotPossible(`Report ${row.number} is frozen already, and never changes.`);
  if (row.calledOffAt) throw new NotPossible('This meeting was called off, so nothing is frozen for it.');
  return row;
}

/** Everything that can stand in the way of a freezing, looked at; and what is left when nothing does. */
function freezable(actor: Actor, reportId: string, input: ReportSignOffInput, moment: Moment) {
  const readAt = trailPosition();
  const row = openToFreeze(actor, reportId);
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
  return { readAt, row, facts, contentHash, signOffIds: standing.map(({ id }) => id) };
}

/** Whether a freezing would go through now. @throws as `composeFrozenReport`, for whatever stands in its way */
export function assertFreezable(actor: Actor, reportId: string, input: ReportSignOffInput, moment: Moment): void {
  freezable(actor, reportId, input, moment);
}

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
  const { facts, ...found } = freezable(actor, reportId, input, moment);
  const name = `frozen ${longDate(moment.today)}`;
  return { ...found, copies: composeCopies(found.row, signedFacts(found.row, facts, name, moment.now)) };
}
