import { trailPosition } from '#db/reads/audit/trail-position.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { ReportPart } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import type { ItemNumber } from './panel-item-numbers.ts';
import { reportContentOf } from './panel-report-content.ts';
import { reportFactsOf } from './panel-report-facts.ts';
import { panelReportInScope } from './panel-report-scope.ts';

/** A report as a sign-off meets it. `readAt`: where the audit trail ended then; `fresh`: numbers of items that are not kept yet. */
export type SignableReport = { readAt: number; contentHash: string; fresh: ItemNumber[] };

/**
 * What clearing or approving a report now would be bound to.
 * @throws NotFound; NotAllowed for those who may do neither
 */
export function getSignableReport(actor: Actor, reportId: string, moment: Moment): SignableReport {
  const { row, may } = panelReportInScope(actor, reportId);
  if (!may('clear-panel-report') && !may('approve-panel-report')) throw new NotAllowed();
  const readAt = trailPosition();
  const { contentHash, fresh } = reportContentOf(row, moment);
  return { readAt, contentHash, fresh };
}

/** What of a report can be marked as exempt: its items by number, and its parts. */
export type MarkableReport = { readAt: number; itemNumbers: number[]; parts: ReportPart[]; fresh: ItemNumber[] };

/** @throws NotFound; NotAllowed for those who mark nothing */
export function getMarkableReport(actor: Actor, reportId: string, moment: Moment): MarkableReport {
  const { row, may } = panelReportInScope(actor, reportId);
  if (!may('mark-exempt')) throw new NotAllowed();
  const readAt = trailPosition();
  const { facts, fresh } = reportFactsOf(row, moment);
  const itemNumbers = facts.items.map(({ number }) => number);
  return { readAt, itemNumbers, parts: facts.headings.map(({ part }) => part), fresh };
}
