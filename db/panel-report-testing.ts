import { and, eq, isNull } from 'drizzle-orm';
import { endOfDayInLondon } from '#domain/london-time.ts';
import type { Moment } from '#domain/moment.ts';
import { database } from './database.ts';
import { meetings } from './schema/meetings.ts';
import { panelIdOf } from './seed/haringey-panels.ts';
import { personIdOf } from './seed/people-rows.ts';
import { actorOf, juneMoment } from './testing.ts';
import { writeCoveringText } from './writes/panel-report-texts.ts';
import { renamePanelReport, startPanelReport } from './writes/panel-reports.ts';

/* For tests only: the meetings that reports are made for. */

/** Half past ten in the morning in London, in summer, on a day. */
export const morningOf = (today: string): Moment => ({
  today,
  now: `${today}T09:30:00.000Z`,
  clock: '2026-10-05T09:00:00.000Z',
});

/** The report of the Scrutiny Panel to its meeting of 14 September 2023, as a plan lead started it and wrote above its live actions. */
export function draftedReport(moment: Moment): string {
  meetingOn('2023-06-26');
  const lead = actorOf('plan-lead', moment.today);
  const { id } = startPanelReport(lead, { meetingId: meetingOn('2023-09-14') }, moment);
  writeCoveringText(lead, id, 'live', { text: 'Officers say this of the live actions.' }, 0, moment);
  return id;
}

export const panelReportWrites = {
  startPanelReport: {
    event: 'panel-report-started',
    ready: () => {
      const meetingId = meetingOn('2023-09-14');
      return () => startPanelReport(actorOf('plan-lead'), { meetingId }, juneMoment);
    },
  },
  renamePanelReport: {
    event: 'panel-report-renamed',
    ready: () => {
      const id = draftedReport(juneMoment);
      return () => renamePanelReport(actorOf('plan-lead'), id, { title: 'Progress' }, 1, juneMoment);
    },
  },
  writeCoveringText: {
    event: 'covering-text-written',
    ready: () => {
      const id = draftedReport(juneMoment);
      return () => writeCoveringText(actorOf('plan-lead'), id, 'live', { text: 'Other words.' }, 1, juneMoment);
    },
  },
};

/** Called within another write, or giving what one needs. */
export const panelReportPlumbing = {
  nextReportNumber: 'a look at the last number',
  assertNotFrozen: 'a guard of other writes',
  keepItemNumbers: 'part of startPanelReport and of signing',
};

/** The panel's meeting on a day, made where the world has none. */
export function meetingOn(meetsOn: string, panel = 'scrutiny'): string {
  const panelId = panelIdOf(panel);
  const found = database()
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.panelId, panelId), eq(meetings.meetsOn, meetsOn), isNull(meetings.calledOffAt)))
    .get();
  if (found) return found.id;
  return database()
    .insert(meetings)
    .values({
      panelId,
      meetsOn,
      reportDueOn: meetsOn,
      scheduledBy: personIdOf('clerk'),
      scheduledAt: endOfDayInLondon('2023-04-24'),
    })
    .returning({ id: meetings.id })
    .get().id;
}
