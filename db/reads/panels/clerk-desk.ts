import { and, eq, inArray, max } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { type ReportProgress, withReports } from '#db/reads/panel-reports/report-progress.ts';
import { standInsOn } from '#db/reads/people/stand-ins.ts';
import { reminderLedger } from '#db/schema/outbox.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { ChasedForPanel, ChasedUpdate } from '#domain/panels/chasing.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { listClerkedPanels, listComingMeetings, type MeetingRow } from './meetings.ts';
import { type PanelRequest, unansweredForPanels } from './panel-requests.ts';

export type DeskMeeting = MeetingRow & ReportProgress;

/** A post that has not answered by the day it was asked for, with what for which panels. */
export type LatePost = {
  ownerPost: string | null;
  updates: (ChasedUpdate & { panelNames: string[] })[];
  /** The day whoever acts for it was last chased; null where somebody was not yet. */
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

/** Each post with everything that it is late with; an action that goes to several panels stands once, with all of them. */
function latePosts(late: readonly PanelRequest[], names: ReadonlyMap<string, string>, today: string): LatePost[] {
  const acting = standInsOn(today);
  const chased = lastChased(late.flatMap((request) => acting(request)?.personId ?? []));
  return [...Map.groupBy(late, ({ ownerPost }) => ownerPost)].map(([ownerPost, asked]) => {
    const updates = [...Map.groupBy(asked, ({ actionId }) => actionId).values()].flatMap((ofAction) =>
      ofAction.slice(0, 1).map(({ actionId, ref, title, dueOn }) => ({
        ...{ actionId, ref, title, dueOn },
        panelNames: ofAction.map(({ panelId }) => names.get(panelId) ?? ''),
      })),
    );
    const days = asked.map((request) => chased.get(acting(request)?.personId ?? '') ?? null);
    return { ownerPost, updates, chasedOn: days.includes(null) ? null : (days.toSorted().at(-1) ?? null) };
  });
}

/**
 * What a clerk has in front of them: the coming meetings of the panels they clerk by agenda day, how far each report is, and who is late
 * with an update for them. Null for whoever clerks none.
 */
export function getClerkDesk(actor: Actor, moment: Moment): ClerkDesk | null {
  const { today } = moment;
  const names = new Map(listClerkedPanels(actor).map(({ id, name }) => [id, name]));
  if (names.size === 0) return null;
  const coming = listComingMeetings(actor, moment).filter(({ panelId }) => names.has(panelId));
  // A panel that has no meeting planned waits for no report.
  const requests = unansweredForPanels([...new Set(coming.map(({ panelId }) => panelId))], today);
  const late = latePosts(
    requests.filter(({ dueOn }) => dueOn <= today),
    names,
    today,
  );
  return {
    meetings: withReports(coming, requests).toSorted((one, other) => one.agendaOn.localeCompare(other.agendaOn)),
    late,
    chasedToday: late.length > 0 && late.every(({ chasedOn }) => chasedOn === today),
  };
}

export type LatePerson = { personId: string; reports: ChasedForPanel[]; requestIds: string[] };

/** Who is late with an update for these panels, by the person who acts for the action, each with everything of theirs. */
export function latePeople(
  panels: readonly { id: string; name: string; reportDueOn: string }[],
  today: string,
): LatePerson[] {
  const acting = standInsOn(today);
  const late = unansweredForPanels(
    panels.map(({ id }) => id),
    today,
  ).filter(({ dueOn }) => dueOn <= today);
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
