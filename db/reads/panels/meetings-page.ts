import { followsReports, type ReportProgress, withReports } from '#db/reads/panel-reports/report-progress.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { listClerkedPanels, listMeetings, type MeetingRow } from './meetings.ts';
import { unansweredForPanels } from './panel-requests.ts';

/** `progress` null: to this person a report is there once it is published, and nothing before. */
export type ComingMeeting = MeetingRow & { progress: ReportProgress | null; isPublished: boolean };
export type MeetingsPage = {
  coming: ComingMeeting[];
  /** Held or called off, the latest first. */
  past: MeetingRow[];
  /** What this person may plan meetings of. */
  clerked: { id: string; name: string; clearDays: number }[];
};

/** The meetings to come with how far each report is; for callers that have put the scope into `meetings`. */
export function comingWithReports(actor: Actor, meetings: readonly MeetingRow[], today: string): ComingMeeting[] {
  const coming = meetings.filter(({ state }) => state === 'to-come' || state === 'today');
  const followed = new Set(coming.map(({ panelId }) => panelId).filter((id) => followsReports(actor, id)));
  return withReports(coming, unansweredForPanels([...followed], today)).map(
    ({ report, reportId, missing, ...meeting }) => ({
      ...meeting,
      progress: followed.has(meeting.panelId) ? { report, reportId, missing } : null,
      isPublished: report === 'published',
    }),
  );
}

/** The meetings of the panels a person knows of, across panels and by day. */
export function getMeetingsPage(actor: Actor, moment: Moment): MeetingsPage {
  const meetings = listMeetings(actor, moment);
  const coming = comingWithReports(actor, meetings, moment.today);
  const ids = new Set(coming.map(({ id }) => id));
  return {
    coming,
    past: meetings.filter(({ id }) => !ids.has(id)).toReversed(),
    clerked: listClerkedPanels(actor),
  };
}
