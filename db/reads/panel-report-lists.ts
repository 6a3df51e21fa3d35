import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';
import { NotFound } from '#domain/refusals.ts';
import { database } from '../database.ts';
import { meetings } from '../schema/meetings.ts';
import { panelReports } from '../schema/panel-reports.ts';
import { panels } from '../schema/panels.ts';
import { reportRows } from './panel-report-rows.ts';
import { mayOnPlans, plansOfPanel, worksOnReportsTo } from './panel-report-scope.ts';
import { type ReportHead, reportHead } from './panel-reports.ts';

/** How a person stands to a panel's reports: works on them, or reads what is published. */
function reportsOf(actor: Actor, panelId: string): { works: boolean; reads: boolean; planIds: string[] } {
  const planIds = plansOfPanel(panelId);
  const works = worksOnReportsTo(actor, panelId, planIds);
  const reads = mayOnPlans(actor, 'read-plan', planIds, { publishedToPanelIds: [panelId] });
  return { works, reads: works || reads, planIds };
}

/**
 * Whether a person starts and words the reports to a panel.
 * @throws NotFound for a panel whose reports are not theirs to know of, and for an unknown one alike
 */
export function mayReportTo(actor: Actor, panelId: string): boolean {
  const { reads, planIds } = reportsOf(actor, panelId);
  const clerks = actor.clerkPanelIds.includes(panelId) && actor.roles.some(({ role }) => role === 'clerk');
  if (!reads && !clerks) throw new NotFound();
  return planIds.length === 0 ? clerks : mayOnPlans(actor, 'write-covering-text', planIds, { panelIds: [panelId] });
}

/** The reports to a panel, the newest first: all of them for those who work on them, else those that were published. */
export function listReportsTo(actor: Actor, panelId: string): ReportHead[] {
  const { works, reads } = reportsOf(actor, panelId);
  if (!reads) return [];
  return reportRows(eq(panelReports.panelId, panelId))
    .filter(({ published }) => works || published !== null)
    .map(reportHead)
    .reverse();
}

export type ReportedMeeting = { id: string; meetsOn: string; reportDueOn: string; reports: ReportHead[] };
export type PanelReports = {
  panel: { id: string; name: string };
  meetings: ReportedMeeting[];
  mayStart: boolean;
};

/**
 * A panel's meetings with the reports to each, the newest first.
 * @throws NotFound for a panel whose reports are not theirs to know of
 */
export function getPanelReports(actor: Actor, panelId: string): PanelReports {
  const panel = database()
    .select({ id: panels.id, name: panels.name })
    .from(panels)
    .where(eq(panels.id, panelId))
    .get();
  if (!panel) throw new NotFound();
  const mayStart = mayReportTo(actor, panelId);
  const reports = listReportsTo(actor, panelId);
  const held = database()
    .select({ id: meetings.id, meetsOn: meetings.meetsOn, reportDueOn: meetings.reportDueOn })
    .from(meetings)
    .where(and(eq(meetings.panelId, panelId), isNull(meetings.calledOffAt)))
    .orderBy(desc(meetings.meetsOn))
    .all();
  return {
    panel,
    mayStart,
    meetings: held.map((meeting) => ({
      ...meeting,
      reports: reports.filter(({ meetingId }) => meetingId === meeting.id),
    })),
  };
}
