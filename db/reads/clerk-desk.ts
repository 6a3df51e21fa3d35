import { and, eq, inArray, max } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';
import type { ChasedForPanel, ChasedUpdate } from '#domain/chasing.ts';
import type { Moment } from '#domain/moment.ts';
import { database } from '../database.ts';
import { reminderLedger } from '../schema/outbox.ts';
import { listClerkedPanels, listComingMeetings, type MeetingRow } from './meetings.ts';
import { unansweredForPanels } from './panel-requests.ts';
import { type ReportProgress, withReports } from './report-progress.ts';
import { standInsOn } from './stand-ins.ts';

export type DeskMeeting = MeetingRow & ReportProgress;

/** A post that has not answered by the day it was asked for, with what for which panels. */
export type LatePost = {
  ownerPost: string | null;
  updates: (ChasedUpdate & { panelNames: string[] })[];
  /** The day whoever acts for it was last chased; null where not yet. */
  chasedOn: string | null;
};
export type ClerkDesk = { meetings: DeskMeeting[]; late: LatePost[]; chasedToday: boolean };

/** When each of these people was last chased. */
function lastChased(personIds: readonly string[]): Map<string, string | null> {
  const rows = database()
    .select({ personId: reminderLedger.personId, onDate: max(reminderLedger.onDate) })
    .from(reminderLedger)
    .where(and(eq(reminderLedger.subjectKind, 'chasing'), inArray(reminderLedger.personId, [...personIds])))
    .groupBy(reminderLedger.personId)
    .all();
  return new Map(rows.map(({ personId, onDate }) => [personId, onDate]));
}

/**
 * What a clerk has in front of them: the coming meetings of the panels they clerk by agenda day, how far each report is, and who is late
 * with an update for them. Null for whoever clerks none.
 */
export function getClerkDesk(actor: Actor, moment: Moment): ClerkDesk | null {
  const clerked = listClerkedPanels(actor);
  if (clerked.length === 0) return null;
  const names = new Map(clerked.map(({ id, name }) => [id, name]));
  const requests = unansweredForPanels([...names.keys()]);
  const coming = listComingMeetings(actor, moment).filter(({ panelId }) => names.has(panelId));
  const late = requests.filter(({ dueOn }) => dueOn <= moment.today);
  const acting = standInsOn(moment.today);
  const chased = lastChased(late.flatMap((request) => acting(request)?.personId ?? []));
  const byPost = Map.groupBy(late, ({ ownerPost }) => ownerPost);
  const latePosts = [...byPost].map(([ownerPost, asked]) => {
    const byAction = Map.groupBy(asked, ({ actionId }) => actionId);
    const updates = [...byAction.values()].flatMap(([request, ...others]) => {
      if (!request) return [];
      const { actionId, ref, title, dueOn } = request;
      const panelNames = [request, ...others].map(({ panelId }) => names.get(panelId) ?? '');
      return [{ actionId, ref, title, dueOn, panelNames }];
    });
    const days = asked.map((request) => chased.get(acting(request)?.personId ?? '') ?? null);
    return { ownerPost, updates, chasedOn: days.toSorted().at(-1) ?? null };
  });
  const meetings = withReports(coming, requests).toSorted((one, other) => one.agendaOn.localeCompare(other.agendaOn));
  return {
    meetings,
    late: latePosts,
    chasedToday: latePosts.length > 0 && latePosts.every(({ chasedOn }) => chasedOn === moment.today),
  };
}

export type LatePerson = { personId: string; reports: ChasedForPanel[]; requestIds: string[] };

/** Who is late with an update for these panels, by the person who acts for the action, each with everything of theirs. */
export function latePeople(
  panels: readonly { id: string; name: string; reportDueOn: string }[],
  today: string,
): LatePerson[] {
  const acting = standInsOn(today);
  const late = unansweredForPanels(panels.map(({ id }) => id)).filter(({ dueOn }) => dueOn <= today);
  const byPerson = Map.groupBy(late, (request) => acting(request)?.personId ?? '');
  byPerson.delete('');
  return [...byPerson].map(([personId, requests]) => ({
    personId,
    requestIds: [...new Set(requests.map(({ requestId }) => requestId))],
    reports: panels.flatMap(({ id, name, reportDueOn }) => {
      const updates = requests.filter(({ panelId }) => panelId === id);
      return updates.length > 0 ? [{ panelName: name, reportDueOn, updates }] : [];
    }),
  }));
}
