import { and, desc, eq, isNull, lte } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { nextMeetingOf } from '#db/reads/panels/meeting-scope.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panelsOfAction } from './deadline-deciders.ts';

/* The meetings of the panels an action is routed to. No scope: the caller has checked it. */

export type ActionMeeting = { panelId: string; panelName: string; meetsOn: string };

/** The first meeting after a day at which one of these panels looks at the action; null where none is planned. */
export function nextMeetingOfAction(actionId: string, today: string): ActionMeeting | null {
  const next = panelsOfAction(actionId).flatMap(({ id, name }) => {
    const meeting = nextMeetingOf(id, today);
    return meeting ? [{ panelId: id, panelName: name, meetsOn: meeting.meetsOn }] : [];
  });
  return next.toSorted((one, other) => one.meetsOn.localeCompare(other.meetsOn))[0] ?? null;
}

/** The meetings held by a day, the latest first: one of them may have decided on the action. */
export function heldMeetingsOfAction(actionId: string, today: string): ActionMeeting[] {
  return panelsOfAction(actionId)
    .flatMap(({ id, name }) =>
      database()
        .select({ meetsOn: meetings.meetsOn })
        .from(meetings)
        .where(and(eq(meetings.panelId, id), isNull(meetings.calledOffAt), lte(meetings.meetsOn, today)))
        .orderBy(desc(meetings.meetsOn))
        .all()
        .map(({ meetsOn }) => ({ panelId: id, panelName: name, meetsOn })),
    )
    .toSorted((one, other) => other.meetsOn.localeCompare(one.meetsOn));
}
