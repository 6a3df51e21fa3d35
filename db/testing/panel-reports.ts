import { and, eq, isNull } from 'drizzle-orm';
import { composeFrozenReport } from '#db/reads/panel-reports/panel-report-freezing.ts';
import { headingsVersion } from '#db/reads/panel-reports/panel-report-lists.ts';
import { getPanelReport } from '#db/reads/panel-reports/panel-reports.ts';
import {
  endExemptMark,
  endExemptReading,
  grantExemptReading,
  markExempt,
} from '#db/writes/panel-reports/exempt-marks.ts';
import { freezePanelReport } from '#db/writes/panel-reports/frozen-reports.ts';
import { giveItemNumbers } from '#db/writes/panel-reports/item-numbers-ahead.ts';
import { correctPanelReport } from '#db/writes/panel-reports/panel-report-corrections.ts';
import { approvePanelReport, clearPanelReport } from '#db/writes/panel-reports/panel-report-sign-offs.ts';
import { writeCoveringText } from '#db/writes/panel-reports/panel-report-texts.ts';
import { renamePanelReport, startPanelReport } from '#db/writes/panel-reports/panel-reports.ts';
import { publishPanelReport, retractPanelReport } from '#db/writes/panel-reports/report-publications.ts';
import { chooseReportTemplate, setReportHeadings } from '#db/writes/panel-reports/report-templates.ts';
import { endOfDayInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { headingsOf } from '#domain/panel-reports/headings.ts';
import { reportForms } from '#domain/panels/panel-words.ts';
import { database } from '../database.ts';
import { meetings } from '../schema/meetings.ts';
import { panelItems } from '../schema/panel-reports.ts';
import { panelIdOf } from '../seed/haringey-panels.ts';
import { actionIdOf, areaIdOf } from '../seed/haringey-plan.ts';
import { personIdOf } from '../seed/people-rows.ts';
import { actorOf, juneMoment } from '../testing.ts';

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
  const { id } = startPanelReport(lead, { meetingId: meetingOn('2023-09-14'), confirmed: true }, moment);
  writeCoveringText(lead, id, 'live', { text: 'Officers say this of the live actions.' }, 0, moment);
  return id;
}

/** A mark on one item, as the form sends it. */
export const exemptItem = (itemNumber: number) => ({
  part: null,
  itemNumber,
  paragraph: 2,
  publicInterest: 'The group is of three children, who could be known.',
});

/** What somebody reads who opens the report now. */
export function readNow(id: string, moment = juneMoment): { contentHash: string } {
  return { contentHash: getPanelReport(actorOf('plan-lead', moment.today), id, moment).draft?.contentHash ?? '' };
}

/** Cleared by the plan lead and approved by the director, as it stands. */
export function sign(id: string, moment = juneMoment): string {
  clearPanelReport(actorOf('plan-lead', moment.today), id, readNow(id, moment), moment);
  approvePanelReport(actorOf('director', moment.today), id, readNow(id, moment), moment);
  return id;
}
export const approvedReport = (moment = juneMoment) => sign(draftedReport(moment), moment);

/** Freezes it with a few bytes in place of each document: for what does not open them. */
export function frozenNow(who: string, id: string, moment = juneMoment) {
  const actor = actorOf(who, moment.today);
  const composed = composeFrozenReport(actor, id, readNow(id, moment), moment);
  const copies = composed.copies.holdsExempt ? (['whole', 'public'] as const) : (['public'] as const);
  const files = copies.flatMap((copy) =>
    reportForms.map((form) => ({
      ...{ copy, form, mediaType: 'text/plain', fileName: `${copy}.${form}` },
      bytes: Buffer.from(`${copy} as ${form}`),
    })),
  );
  return freezePanelReport(actor, id, readNow(id, moment), composed, files, moment);
}
export const frozenReport = (moment = juneMoment) => frozenNow('plan-lead', approvedReport(moment), moment).id;
export const publishedReport = (moment = juneMoment) =>
  publishPanelReport(actorOf('director', moment.today), frozenReport(moment), moment).id;

/** A report to another meeting of the Scrutiny Panel with items exempt, frozen by the plan lead and published by the director. */
export function publishedWithExempt(meetsOn: string, itemNumbers: readonly number[], moment = juneMoment): string {
  const lead = actorOf('plan-lead', moment.today);
  const { id } = startPanelReport(lead, { meetingId: meetingOn(meetsOn), confirmed: true }, moment);
  for (const number of itemNumbers) markExempt(lead, id, exemptItem(number), moment);
  frozenNow('plan-lead', sign(id, moment), moment);
  publishPanelReport(actorOf('director', moment.today), id, moment);
  return id;
}

export const panelReportWrites = {
  startPanelReport: {
    event: 'panel-report-started',
    ready: () => {
      const meetingId = meetingOn('2023-09-14');
      return () => startPanelReport(actorOf('plan-lead'), { meetingId, confirmed: true }, juneMoment);
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
  clearPanelReport: {
    event: 'panel-report-cleared',
    ready: () => {
      const id = draftedReport(juneMoment);
      const read = readNow(id);
      return () => clearPanelReport(actorOf('plan-lead'), id, read, juneMoment);
    },
  },
  approvePanelReport: {
    event: 'panel-report-approved',
    ready: () => {
      const id = draftedReport(juneMoment);
      clearPanelReport(actorOf('plan-lead'), id, readNow(id), juneMoment);
      const read = readNow(id);
      return () => approvePanelReport(actorOf('director'), id, read, juneMoment);
    },
  },
  giveItemNumbers: {
    event: 'panel-items-numbered',
    ready: () => {
      const id = draftedReport(juneMoment);
      const next = database().select().from(panelItems).all().length + 1;
      const fresh = { recommendationId: areaIdOf(5), actionId: actionIdOf('1.1'), number: next };
      return () => giveItemNumbers(actorOf('plan-lead'), id, [fresh], juneMoment);
    },
  },
  freezePanelReport: {
    event: 'panel-report-frozen',
    ready: () => {
      const id = approvedReport();
      return () => frozenNow('plan-lead', id);
    },
  },
  publishPanelReport: {
    event: 'panel-report-published',
    ready: () => {
      const id = frozenReport();
      return () => publishPanelReport(actorOf('director'), id, juneMoment);
    },
  },
  retractPanelReport: {
    event: 'panel-report-retracted',
    ready: () => {
      const id = publishedReport();
      return () => retractPanelReport(actorOf('director'), id, { reason: 'A figure was wrong.' }, juneMoment);
    },
  },
  correctPanelReport: {
    event: 'panel-report-correction-begun',
    ready: () => {
      const id = frozenReport();
      return () => correctPanelReport(actorOf('plan-lead'), id, { reason: 'A figure was wrong.' }, juneMoment);
    },
  },
  markExempt: {
    event: 'exempt-marked',
    ready: () => {
      const id = draftedReport(juneMoment);
      return () => markExempt(actorOf('plan-lead'), id, exemptItem(1), juneMoment);
    },
  },
  endExemptMark: {
    event: 'exempt-mark-ended',
    ready: () => {
      const mark = markExempt(actorOf('plan-lead'), draftedReport(juneMoment), exemptItem(1), juneMoment);
      return () => endExemptMark(actorOf('plan-lead'), mark.id, juneMoment);
    },
  },
  grantExemptReading: {
    event: 'exempt-reading-granted',
    ready: () => {
      const id = draftedReport(juneMoment);
      return () => grantExemptReading(actorOf('plan-lead'), id, { personId: personIdOf('observer') }, juneMoment);
    },
  },
  endExemptReading: {
    event: 'exempt-reading-ended',
    ready: () => {
      const id = draftedReport(juneMoment);
      const grant = grantExemptReading(actorOf('plan-lead'), id, { personId: personIdOf('observer') }, juneMoment);
      return () => endExemptReading(actorOf('plan-lead'), grant.id, juneMoment);
    },
  },
  setReportHeadings: {
    event: 'report-headings-set',
    ready: () => () =>
      setReportHeadings(
        actorOf('plan-lead'),
        panelIdOf('scrutiny'),
        { headings: [...headingsOf.committee] },
        headingsVersion(headingsOf.standard),
        juneMoment,
      ),
  },
  chooseReportTemplate: {
    event: 'report-template-chosen',
    ready: () => () =>
      chooseReportTemplate(
        actorOf('plan-lead'),
        panelIdOf('scrutiny'),
        { template: 'committee' },
        headingsVersion(headingsOf.standard),
        juneMoment,
      ),
  },
};

/** Called within another write, or giving what one needs. */
export const panelReportPlumbing = {
  nextReportNumber: 'a look at the last number',
  assertNotFrozen: 'a guard of other writes',
  assertSameReport: 'a guard of freezePanelReport',
  keepItemNumbers: 'part of startPanelReport and of signing',
  voidSignOffs: 'part of recordAudit, which writes a row for every sign-off voided',
  signedReports: 'a look at what stands',
  voidSignOffsBut: 'part of recordAudit and voidOutdatedSignOffs',
  voidOutdatedSignOffs: 'does for a large report what recordAudit does for a small one; jobs/check-approvals.test.ts',
  beginCorrection: 'part of correctPanelReport and of retractPanelReport',
  recordView: 'writes the record of a look, which is one itself; nobody changed anything',
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
