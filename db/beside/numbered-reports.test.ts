import { afterAll, expect, test, vi } from 'vitest';
import { database } from '#db/database.ts';
import { reportFactsOf } from '#db/reads/panel-reports/panel-report-facts.ts';
import { findReportRow, type ReportRow } from '#db/reads/panel-reports/panel-report-rows.ts';
import { auditEvents } from '#db/schema/audit.ts';
import { panelItems } from '#db/schema/panel-reports.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { addManyActions } from '#db/seed/many-actions.ts';
import { draftedReport, readNow } from '#db/testing/panel-reports.ts';
import { actorOf, juneMoment as moment } from '#db/testing.ts';
import { giveItemNumbers } from '#db/writes/panel-reports/item-numbers-ahead.ts';
import { clearPanelReport } from '#db/writes/panel-reports/panel-report-sign-offs.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import { databaseInFile } from '#jobs/long-work-testing.ts';
import { readMarkableReport, readSignableReport } from './numbered-reports.ts';
import { closeWholePlanReading } from './whole-plan.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });
databaseInFile();
afterAll(() => closeWholePlanReading());

const lead = () => actorOf('plan-lead');
const kept = () => database().select().from(panelItems).all();
const factsOf = (id: string) => reportFactsOf(findReportRow(id) as ReportRow, moment);
const told = () =>
  database()
    .select({ event: auditEvents.event })
    .from(auditEvents)
    .all()
    .filter(({ event }) => event === 'panel-items-numbered').length;

test('a large report that is about to be signed has its items numbered first, some at a time, as its draft shows them', async () => {
  addManyActions(planId, 700, moment);
  const id = draftedReport(moment);
  const { items } = factsOf(id).facts;
  const read = await readSignableReport(lead(), id, moment);
  expect([read.fresh, kept().length]).toEqual([[], items.length]);
  expect(told()).toBe(Math.ceil(items.length / 200));
  expect(factsOf(id).facts.items).toEqual(items);
  clearPanelReport(lead(), id, readNow(id), moment, read);
  expect(kept().length).toBe(items.length);
});

test('whoever marks what is exempt meets the same numbers; a second time none is given', async () => {
  addManyActions(planId, 160, moment);
  const id = draftedReport(moment);
  const shown = factsOf(id).facts.items.map(({ number }) => number);
  expect((await readMarkableReport(lead(), id, moment)).itemNumbers).toEqual(shown);
  await readMarkableReport(lead(), id, moment);
  expect([told(), kept().length]).toEqual([1, shown.length]);
});

test('a small report has its numbers from its start, and none is given ahead', async () => {
  const id = draftedReport(moment);
  expect((await readSignableReport(lead(), id, moment)).fresh).toEqual([]);
  expect(told()).toBe(0);
});

test('numbers that do not follow those kept by now are not given, and nobody gives any who neither signs nor marks', () => {
  addManyActions(planId, 200, moment);
  const id = draftedReport(moment);
  const { fresh } = factsOf(id);
  giveItemNumbers(lead(), id, fresh.slice(5), moment);
  expect([kept(), told()]).toEqual([[], 0]);
  giveItemNumbers(lead(), id, fresh.slice(0, 5), moment);
  giveItemNumbers(lead(), id, fresh.slice(0, 5), moment);
  expect(kept().map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(() => giveItemNumbers(actorOf('checker'), id, fresh.slice(5), moment)).toThrow(NotAllowed);
  expect(() => giveItemNumbers(actorOf('panel-member'), id, fresh.slice(5), moment)).toThrow(NotFound);
});
