import { meetingInScope } from '#db/reads/panels/meeting-scope.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { listReportsTo, mayReportTo } from './panel-report-lists.ts';
import { plansOfPanel } from './panel-report-scope.ts';
import type { ReportHead } from './panel-reports.ts';

export type MeetingReports = { reports: ReportHead[]; mayStart: boolean };

/**
 * The reports to one meeting that somebody reads, and whether they may start one: none is started for a panel that is shown nothing.
 * @throws NotFound for a meeting that is not theirs to know of
 */
export function getMeetingReports(actor: Actor, meetingId: string): MeetingReports {
  const { meeting } = meetingInScope(actor, meetingId);
  const { panelId, calledOffAt } = meeting;
  const hasContent = plansOfPanel(panelId).length > 0;
  return {
    reports: listReportsTo(actor, panelId).filter((report) => report.meetingId === meetingId),
    mayStart: calledOffAt === null && hasContent && mayReportTo(actor, panelId),
  };
}
