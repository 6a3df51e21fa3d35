import { readSignableReport } from '#db/beside/numbered-reports.ts';
import { closeWholePlanReading, readWholeReport } from '#db/beside/whole-plan.ts';
import { database } from '#db/database.ts';
import { composeCopies } from '#db/reads/panel-reports/panel-report-content.ts';
import { reportFactsOf } from '#db/reads/panel-reports/panel-report-facts.ts';
import { findReportRow } from '#db/reads/panel-reports/panel-report-rows.ts';
import { findActorOfPerson } from '#db/reads/people/actors.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panels } from '#db/schema/panels.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { askForFreezing } from '#db/writes/jobs/long-jobs.ts';
import { approvePanelReport, clearPanelReport } from '#db/writes/panel-reports/panel-report-sign-offs.ts';
import { startPanelReport } from '#db/writes/panel-reports/panel-reports.ts';
import { routeToPanel } from '#db/writes/plans/plans.ts';
import { closeWritingPool, writeDocument } from '#documents/write/writing-pool.ts';
import { startCheckingApprovals, stopCheckingApprovals } from '#jobs/check-approvals.ts';
import { presentMoment } from '#jobs/clock.ts';
import { median } from './figures.ts';
import { done } from './large-plan.ts';
import { timesOf } from './load.ts';
import { type Held, longestDelayOfSaves } from './loop-held.ts';
import { largePlanId } from './world.ts';

export type ReportMeasured = {
  items: number;
  factsMs: number;
  composeMs: number;
  wordMs: number;
  pdfMs: number;
  signed: Held<unknown>;
  frozen: Held<unknown>;
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

/** As its page and its routes do: read, cleared and approved, the one after the other, each read beside. */
async function sign(id: string): Promise<{ contentHash: string }> {
  const page = await readWholeReport('getPanelReport', seat('plan-lead'), id, presentMoment());
  const read = { contentHash: page.draft?.contentHash ?? '' };
  const signable = (who: SeatKey) => readSignableReport(seat(who), id, presentMoment());
  clearPanelReport(seat('plan-lead'), id, read, presentMoment(), await signable('plan-lead'));
  approvePanelReport(seat('director'), id, read, presentMoment(), await signable('director'));
  return read;
}

/** As its route does, to the end of the job. */
async function freeze(id: string, read: { contentHash: string }): Promise<void> {
  const lead = seat('plan-lead');
  await readWholeReport('assertFreezable', lead, id, read, presentMoment());
  await done(askForFreezing(lead, id, read, presentMoment()).id);
}

/**
 * The first report to a panel over the large plan: read, signed and frozen as its page and its routes do; then reading its facts,
 * composing it, its Word and PDF, which a server does in other processes: here they leave much to clear away. The jobs of this process
 * must have been started.
 */
export async function measurePanelReport(): Promise<ReportMeasured> {
  const moment = presentMoment();
  const { id } = startPanelReport(seat('plan-lead'), { meetingId: meetingOfAPanel(), confirmed: true }, moment);
  const row = findReportRow(id);
  if (!row) throw new Error('The report that was started is gone.');
  startCheckingApprovals();
  const signed = await longestDelayOfSaves(() => sign(id));
  const frozen = await longestDelayOfSaves(() => freeze(id, signed.result));
  stopCheckingApprovals();
  closeWholePlanReading();
  const bounds = { atMost: 5, seconds: 3 };
  const { facts } = reportFactsOf(row, moment);
  const factsMs = median(await timesOf(bounds, () => reportFactsOf(row, moment)));
  const composeMs = median(await timesOf(bounds, () => composeCopies(row, facts)));
  const document = composeCopies(row, { ...facts, printedAt: moment.now }).whole;
  await writeDocument(document, 'docx');
  const wordMs = median(await timesOf({ atMost: 3, seconds: 5 }, () => writeDocument(document, 'docx')));
  const pdfMs = median(await timesOf({ atMost: 3, seconds: 5 }, () => writeDocument(document, 'pdf')));
  closeWritingPool();
  return { items: facts.items.length, factsMs, composeMs, wordMs, pdfMs, signed, frozen };
}
