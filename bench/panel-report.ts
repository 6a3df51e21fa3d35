import { database } from '#db/database.ts';
import { composeCopies } from '#db/reads/panel-reports/panel-report-content.ts';
import { reportFactsOf } from '#db/reads/panel-reports/panel-report-facts.ts';
import { composeFrozenReport } from '#db/reads/panel-reports/panel-report-freezing.ts';
import { findReportRow } from '#db/reads/panel-reports/panel-report-rows.ts';
import { getPanelReport } from '#db/reads/panel-reports/panel-reports.ts';
import { findActorOfPerson } from '#db/reads/people/actors.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panels } from '#db/schema/panels.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { freezePanelReport } from '#db/writes/panel-reports/frozen-reports.ts';
import { approvePanelReport, clearPanelReport } from '#db/writes/panel-reports/panel-report-sign-offs.ts';
import { startPanelReport } from '#db/writes/panel-reports/panel-reports.ts';
import { routeToPanel } from '#db/writes/plans/plans.ts';
import { renderReportFiles } from '#documents/report-files.ts';
import { closeWritingPool, writeDocument } from '#documents/write/writing-pool.ts';
import { presentMoment } from '#jobs/clock.ts';
import { median } from './figures.ts';
import { timesOf } from './load.ts';
import { longestDelay } from './loop-held.ts';
import { largePlanId } from './world.ts';

export type ReportMeasured = {
  items: number;
  factsMs: number;
  composeMs: number;
  wordMs: number;
  pdfMs: number;
  freezeMs: number;
  delayMs: number;
};

function seat(who: SeatKey) {
  const actor = findActorOfPerson(personIdOf(who), presentMoment().today);
  if (!actor) throw new Error(`Nobody is the ${who}.`);
  return actor;
}

/** A panel that is shown the whole of the large plan, with one meeting to come. */
function meetingOfAPanel(): string {
  const moment = presentMoment();
  const panelId = database()
    .insert(panels)
    .values({ name: 'A panel that is measured', kind: 'scrutiny', createdAt: moment.now })
    .returning({ id: panels.id })
    .get().id;
  routeToPanel(seat('plan-lead'), largePlanId, { panelId, recommendationId: null, everyMeetings: 1 }, moment);
  const day = { meetsOn: '2024-09-14', reportDueOn: '2024-09-05' };
  return database()
    .insert(meetings)
    .values({ panelId, ...day, scheduledBy: personIdOf('clerk'), scheduledAt: moment.now })
    .returning({ id: meetings.id })
    .get().id;
}

/** The first report to a panel over the large plan: reading its facts, composing it, its Word and PDF; then freezing it as its route does. */
export async function measurePanelReport(): Promise<ReportMeasured> {
  const moment = presentMoment();
  const [lead, director] = [seat('plan-lead'), seat('director')];
  const { id } = startPanelReport(lead, { meetingId: meetingOfAPanel() }, moment);
  const row = findReportRow(id);
  if (!row) throw new Error('The report that was started is gone.');
  const bounds = { atMost: 5, seconds: 3 };
  const { facts } = reportFactsOf(row, moment);
  const factsMs = median(await timesOf(bounds, () => reportFactsOf(row, moment)));
  const composeMs = median(await timesOf(bounds, () => composeCopies(row, facts)));
  const document = composeCopies(row, { ...facts, printedAt: moment.now }).whole;
  await writeDocument(document, 'docx');
  const wordMs = median(await timesOf({ atMost: 3, seconds: 5 }, () => writeDocument(document, 'docx')));
  const pdfMs = median(await timesOf({ atMost: 3, seconds: 5 }, () => writeDocument(document, 'pdf')));
  const read = { contentHash: getPanelReport(lead, id, moment).draft?.contentHash ?? '' };
  clearPanelReport(lead, id, read, moment);
  approvePanelReport(director, id, read, moment);
  const frozen = await longestDelay(async () => {
    const composed = composeFrozenReport(lead, id, read, moment);
    freezePanelReport(lead, id, read, composed, await renderReportFiles(composed.copies), moment);
  });
  closeWritingPool();
  const measured = { items: facts.items.length, factsMs, composeMs, wordMs, pdfMs };
  return { ...measured, freezeMs: frozen.ms, delayMs: frozen.delayMs };
}
