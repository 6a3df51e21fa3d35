import type { PanelRequest } from '#db/reads/panels/panel-requests.ts';
import { type ReportState, reportState } from '#domain/panel-reports/report-states.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { reportsOfMeetings } from './meeting-reports.ts';
import { plansOfPanel, worksOnReportsTo } from './panel-report-scope.ts';

/* How far the report to each coming meeting is. No scope: the caller has checked it. */

type Meeting = { id: string; panelId: string; meetsOn: string; reportDueOn: string };
export type ReportProgress = { report: ReportState; reportId: string | null; missing: number };

/** The updates that a panel's next report waits for: asked for by the day it is due. A later meeting waits for none yet. */
function missingFor(coming: readonly Meeting[], requests: readonly PanelRequest[]): (meeting: Meeting) => number {
  const byDay = coming.toSorted((one, other) => other.meetsOn.localeCompare(one.meetsOn));
  const next = new Map(byDay.map((meeting) => [meeting.panelId, meeting.id]));
  return ({ id, panelId, reportDueOn }) => {
    if (next.get(panelId) !== id) return 0;
    return requests.filter((request) => request.panelId === panelId && request.dueOn <= reportDueOn).length;
  };
}

/** The coming meetings, each with how far its report is. `coming` holds all of a panel that are to come, so that the next is known. */
export function withReports<M extends Meeting>(
  coming: readonly M[],
  requests: readonly PanelRequest[],
): (M & ReportProgress)[] {
  const reports = reportsOfMeetings(coming.map(({ id }) => id));
  const missingOf = missingFor(coming, requests);
  return coming.map((meeting) => {
    const found = reports.get(meeting.id) ?? null;
    const missing = missingOf(meeting);
    const report = reportState(found?.course ?? null, missing);
    return { ...meeting, reportId: found?.reportId ?? null, missing, report };
  });
}

/** Whether a person follows how far a panel's report is: whoever works on it. To others it is there once it is published. */
export function followsReports(actor: Actor, panelId: string): boolean {
  return worksOnReportsTo(actor, panelId, plansOfPanel(panelId));
}
