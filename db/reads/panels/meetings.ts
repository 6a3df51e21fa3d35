import { and, asc, eq, gte, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { followsReports, type ReportProgress, withReports } from '#db/reads/panel-reports/report-progress.ts';
import { plansVisibleTo } from '#db/reads/plans/plan-visibility.ts';
import { meetingDecisions, meetings } from '#db/schema/meetings.ts';
import { panels } from '#db/schema/panels.ts';
import { plans } from '#db/schema/plans.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { type MeetingState, meetingDays, meetingState } from '#domain/panels/meetings.ts';
import type { MeetingDecisionKind } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import type { PanelKind } from '#domain/vocabulary.ts';
import { everRoutedPlans, meetingInScope, ownPanelIds, panelsVisibleTo } from './meeting-scope.ts';
import { type Chair, chairOf } from './panel-chairs.ts';
import { unansweredForPanels } from './panel-requests.ts';

export type MeetingRow = {
  id: string;
  panelId: string;
  panelName: string;
  meetsOn: string;
  startsAt: string;
  place: string;
  reportDueOn: string;
  /** The report's day where the clerk set another than follows from the agenda day; it stays when the meeting is moved. */
  ownReportDueOn: string | null;
  calledOffAt: string | null;
  calledOffReason: string | null;
  version: number;
  state: MeetingState;
  /** The last day to publish its agenda, by the panel's clear days. */
  agendaOn: string;
};

/** Rows of meetings with their agenda day; `where` is on `meetings` and `panels`. The caller has put the scope into it. */
export function meetingRows(where: SQL | undefined, today: string): MeetingRow[] {
  const calendar = getCalendar();
  return database()
    .select({
      id: meetings.id,
      panelId: meetings.panelId,
      panelName: panels.name,
      clearDays: panels.clearDays,
      meetsOn: meetings.meetsOn,
      startsAt: meetings.startsAt,
      place: meetings.place,
      reportDueOn: meetings.reportDueOn,
      calledOffAt: meetings.calledOffAt,
      calledOffReason: meetings.calledOffReason,
      version: meetings.version,
    })
    .from(meetings)
    .innerJoin(panels, eq(panels.id, meetings.panelId))
    .where(where)
    .orderBy(asc(meetings.meetsOn), asc(panels.name))
    .all()
    .map(({ clearDays, ...row }) => {
      const days = meetingDays({ meetsOn: row.meetsOn, reportDueOn: null }, clearDays, calendar);
      return {
        ...row,
        state: meetingState(row, today),
        agendaOn: days.agendaOn,
        ownReportDueOn: days.reportDueOn === row.reportDueOn ? null : row.reportDueOn,
      };
    });
}

/** The meetings of the panels a person knows of, by day: those to come and those that were. */
export function listMeetings(actor: Actor, { today }: Moment): MeetingRow[] {
  return meetingRows(panelsVisibleTo(actor), today);
}

/** The same from today on, without those called off. */
export function listComingMeetings(actor: Actor, { today }: Moment): MeetingRow[] {
  const coming = and(panelsVisibleTo(actor), isNull(meetings.calledOffAt), gte(meetings.meetsOn, today));
  return meetingRows(coming, today);
}

/** The panels a person clerks: they plan their meetings, record what was resolved and chase for their reports. */
export function listClerkedPanels(actor: Actor): { id: string; name: string; clearDays: number }[] {
  if (actor.clerkPanelIds.length === 0) return [];
  return database()
    .select({ id: panels.id, name: panels.name, clearDays: panels.clearDays })
    .from(panels)
    .where(inArray(panels.id, actor.clerkPanelIds))
    .orderBy(asc(panels.name))
    .all()
    .filter(({ id }) => may(actor, 'schedule-meeting', { planId: null, panelIds: [id] }));
}

export type MeetingDecision = {
  id: string;
  position: number;
  kind: MeetingDecisionKind;
  words: string;
  /** For those who read the plan; null for others and where it is about none. */
  planId: string | null;
  planTitle: string | null;
  recordedAt: string;
  takenBackAt: string | null;
  takenBackReason: string | null;
};

/** What was resolved, as minuted: to the panel's own people all of it, to others what is of no plan or of a plan they read. */
function decisionsOf(actor: Actor, meetingId: string, isOwn: boolean): MeetingDecision[] {
  const readable = isOwn ? undefined : or(isNull(meetingDecisions.planId), plansVisibleTo(actor));
  return database()
    .select({
      id: meetingDecisions.id,
      position: meetingDecisions.position,
      kind: meetingDecisions.kind,
      words: meetingDecisions.words,
      planId: plans.id,
      planTitle: plans.title,
      recordedAt: meetingDecisions.recordedAt,
      takenBackAt: meetingDecisions.takenBackAt,
      takenBackReason: meetingDecisions.takenBackReason,
    })
    .from(meetingDecisions)
    .leftJoin(plans, and(eq(plans.id, meetingDecisions.planId), plansVisibleTo(actor)))
    .where(and(eq(meetingDecisions.meetingId, meetingId), readable))
    .orderBy(asc(meetingDecisions.position))
    .all();
}

export type MeetingPage = {
  meeting: MeetingRow;
  panel: { id: string; name: string; kind: PanelKind; chair: Chair | null; clearDays: number };
  decisions: MeetingDecision[];
  /** How far its report is, for those who help to make it. */
  progress: ReportProgress | null;
  mayChange: boolean;
  mayRecord: boolean;
  /** The plans that a decision can be about, for whoever records it. */
  plans: { id: string; title: string }[];
};

/**
 * One meeting with what was resolved at it.
 * @throws NotFound for one that is unknown, or of a panel that is not theirs to know of
 */
export function getMeetingPage(actor: Actor, meetingId: string, { today }: Moment): MeetingPage {
  const { panel: inScope } = meetingInScope(actor, meetingId);
  const [meeting] = meetingRows(eq(meetings.id, meetingId), today);
  const panel = database()
    .select({ kind: panels.kind, chairPostId: panels.chairPostId })
    .from(panels)
    .where(eq(panels.id, inScope.id))
    .get();
  if (!meeting || !panel) throw new Error('A meeting stands without its panel');
  const subject = { planId: null, panelIds: [inScope.id] };
  const mayRecord = may(actor, 'record-decision', subject);
  const isOwn = ownPanelIds(actor).includes(inScope.id);
  return {
    meeting,
    panel: { ...inScope, kind: panel.kind, chair: chairOf(panel.chairPostId, today) },
    decisions: decisionsOf(actor, meetingId, isOwn),
    mayChange: may(actor, 'schedule-meeting', subject),
    mayRecord,
    progress: meeting.state !== 'called-off' && followsReports(actor, inScope.id) ? progressOf(meeting, today) : null,
    plans: mayRecord ? plansOfPanel(inScope.id) : [],
  };
}

function progressOf(meeting: MeetingRow, today: string): ReportProgress | null {
  const coming = and(eq(meetings.panelId, meeting.panelId), isNull(meetings.calledOffAt), gte(meetings.meetsOn, today));
  const others = meetingRows(coming, today).filter(({ id }) => id !== meeting.id);
  const isComing = meeting.state === 'to-come' || meeting.state === 'today';
  const requests = isComing ? unansweredForPanels([meeting.panelId], today) : [];
  return withReports([...others, meeting], requests).at(-1) ?? null;
}

function plansOfPanel(panelId: string): { id: string; title: string }[] {
  const shown = everRoutedPlans();
  return database()
    .select({ id: plans.id, title: plans.title })
    .from(shown)
    .innerJoin(plans, eq(plans.id, shown.planId))
    .where(eq(shown.panelId, panelId))
    .orderBy(asc(plans.title))
    .all();
}
