import { createHash } from 'node:crypto';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { panelInScope } from '#db/reads/panels/meeting-scope.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panelReports } from '#db/schema/panel-reports.ts';
import { type ReportHeading, type ReportTemplate, templateOf } from '#domain/panel-reports/headings.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { headingsOfPanel } from './panel-report-facts.ts';
import { reportRows } from './panel-report-rows.ts';
import { mayOnPlans, plansOfPanel, worksOnReportsTo } from './panel-report-scope.ts';
import { type ReportHead, reportHead } from './panel-reports.ts';

/** Whether a person starts and words the reports to a panel; of one that is shown nothing, its clerk would. */
export function mayReportTo(actor: Actor, panelId: string): boolean {
  const planIds = plansOfPanel(panelId);
  const subject = { panelIds: [panelId] };
  return planIds.length === 0
    ? may(actor, 'write-covering-text', { ...subject, planId: null })
    : mayOnPlans(actor, 'write-covering-text', planIds, subject);
}

/** The reports to a panel, the newest first: all of them for those who work on them, else those that were published. */
export function listReportsTo(actor: Actor, panelId: string): ReportHead[] {
  const planIds = plansOfPanel(panelId);
  const works = worksOnReportsTo(actor, panelId, planIds);
  if (!works && !mayOnPlans(actor, 'read-plan', planIds, { publishedToPanelIds: [panelId] })) return [];
  return reportRows(eq(panelReports.panelId, panelId))
    .filter(({ published }) => works || published !== null)
    .map((row) => reportHead(row))
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
 * @throws NotFound for a panel that is not theirs to know of
 */
export function getPanelReports(actor: Actor, panelId: string): PanelReports {
  const { id, name } = panelInScope(actor, panelId);
  const reports = listReportsTo(actor, panelId);
  const held = database()
    .select({ id: meetings.id, meetsOn: meetings.meetsOn, reportDueOn: meetings.reportDueOn })
    .from(meetings)
    .where(and(eq(meetings.panelId, panelId), isNull(meetings.calledOffAt)))
    .orderBy(desc(meetings.meetsOn))
    .all();
  return {
    panel: { id, name },
    mayStart: mayReportTo(actor, panelId),
    meetings: held.map((meeting) => ({
      ...meeting,
      reports: reports.filter(({ meetingId }) => meetingId === meeting.id),
    })),
  };
}

/**
 * Tells whether headings are still those that were read: a number from their order and words, the same for the same headings. Wherever
 * they stand as rows or as the supplied ones, a change of them is a change of it.
 */
export function headingsVersion(headings: readonly ReportHeading[]): number {
  const content = JSON.stringify(headings.map(({ part, heading }) => [part, heading]));
  return Number.parseInt(createHash('sha256').update(content).digest('hex').slice(0, 12), 16);
}

/**
 * The headings of a panel's reports, for who orders and words them.
 * @throws NotFound for a panel that is not theirs to know of; NotAllowed for who does not word the reports to it
 */
export function getReportHeadings(
  actor: Actor,
  panelId: string,
): { panel: { id: string; name: string }; headings: ReportHeading[]; version: number; template: ReportTemplate } {
  const { id, name } = panelInScope(actor, panelId);
  if (!mayReportTo(actor, panelId)) throw new NotAllowed();
  const headings = headingsOfPanel(panelId);
  return { panel: { id, name }, headings, version: headingsVersion(headings), template: templateOf(headings) };
}
