import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { meetings } from '#db/schema/meetings.ts';
import { routings } from '#db/schema/panels.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { frozenNow, meetingOn, sign } from '#db/testing/panel-reports.ts';
import { actorOf, freshDatabase } from '#db/testing.ts';
import { createAction } from '#db/writes/actions/actions.ts';
import { askDeadlineChange, decideDeadlineChange } from '#db/writes/actions/deadline-changes.ts';
import { withdrawAction } from '#db/writes/actions/stage-acts.ts';
import { startPanelReport } from '#db/writes/panel-reports/panel-reports.ts';
import { publishPanelReport } from '#db/writes/panel-reports/report-publications.ts';
import { endRouting, routeToPanel } from '#db/writes/plans/plans.ts';
import { clearUpdate, postProgressUpdate } from '#db/writes/updates/progress-updates.ts';
import { actionInput } from '#domain/actions/actions.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { ItemFacts } from '#domain/panel-reports/facts.ts';
import { progressUpdateInput } from '#domain/updates/progress-updates.ts';
import { reportFactsOf } from './panel-report-facts.ts';
import { findReportRow } from './panel-report-rows.ts';

/* Since the Scrutiny Panel last met, over the product's own writes: what each kind of change comes to in its next report. */

beforeEach(() => void freshDatabase());

const scrutiny = panelIdOf('scrutiny');
const at = (today: string, hour = 9): Moment => ({
  today,
  now: `${today}T${String(hour).padStart(2, '0')}:00:00.000Z`,
  clock: '2026-10-05T09:00:00.000Z',
});
const on = (who: string, moment: Moment) => actorOf(who, moment.today);

/** The facts of the report to a meeting, as they are on a day. */
function factsFor(meetsOn: string, moment: Moment) {
  const meetingId = meetingOn(meetsOn);
  const { id } = startPanelReport(on('plan-lead', moment), { meetingId, confirmed: true }, moment);
  const row = findReportRow(id);
  if (!row) throw new Error('The report is gone.');
  return { id, ...reportFactsOf(row, moment).facts };
}
const itemOf = ({ items }: { items: readonly ItemFacts[] }, ref: string) => items.find((item) => item.ref === ref);

function cleared(ref: string, moment: Moment, more: Record<string, unknown> = {}): void {
  const given = { declaredRag: 'green', done: `Told on ${moment.today}.`, confirmed: true, ...more };
  const update = progressUpdateInput.parse(given);
  const { id } = postProgressUpdate(on('plan-lead', moment), actionIdOf(ref), update, moment);
  clearUpdate(on('second-plan-lead', moment), id, moment);
}

const july = at('2023-07-10');
const september = at('2023-09-04');

describe('in the report to the meeting of 14 September', () => {
  test('each kind of change since 26 June is told, and what did not change is not', () => {
    cleared('1.1', july, { forecastOn: '2023-09-29' });
    const asked = askDeadlineChange(
      on('plan-lead', july),
      actionIdOf('1.4'),
      { toOn: '2023-12-15', reason: 'Two vacant posts', confirmed: true },
      july,
    );
    const granted = {
      decision: 'granted' as const,
      grantedOn: null,
      decisionReason: '',
      panelId: null,
      decidedOn: null,
    };
    decideDeadlineChange(on('second-plan-lead', july), asked.id, { ...granted, confirmed: true }, july);
    cleared('1.5', july, { proposedStage: 'in-progress' });
    withdrawAction(
      on('plan-lead', july),
      actionIdOf('3.5'),
      { reason: 'Done elsewhere', confirmedLeftWithoutAction: [] },
      july,
    );
    const facts = factsFor('2023-09-14', september);
    expect(facts.since).toEqual({ kind: 'meeting', on: '2023-06-26' });
    expect(itemOf(facts, '1.1')).toMatchObject({
      clearedSince: true,
      postedSince: true,
      update: { done: 'Told on 2023-07-10.', clearedOn: '2023-07-10' },
      dateChanges: [],
      stageChanges: [],
    });
    expect(itemOf(facts, '1.4')).toMatchObject({
      before: { deadlineOn: '2023-09-29' },
      now: { deadlineOn: '2023-12-15' },
      originalDeadlineOn: '2023-09-29',
      datesGranted: 1,
      dateChanges: [{ toOn: '2023-12-15', decision: 'granted', reason: 'Two vacant posts' }],
    });
    expect(itemOf(facts, '1.5')).toMatchObject({
      before: { stage: 'not-started' },
      now: { stage: 'in-progress' },
      stageChanges: [{ act: 'start', on: '2023-07-10' }],
    });
    expect(itemOf(facts, '3.5')).toMatchObject({
      now: { stage: 'withdrawn' },
      stageChanges: [{ act: 'withdraw', reason: 'Done elsewhere' }],
    });
    expect(itemOf(facts, '3.2')).toMatchObject({
      clearedSince: false,
      postedSince: false,
      dateChanges: [],
      stageChanges: [],
      cameBecause: null,
    });
  });

  test('what was not cleared is not told, only that something was posted', () => {
    const update = progressUpdateInput.parse({ declaredRag: 'red', done: 'Not for the panel yet.', confirmed: true });
    postProgressUpdate(on('plan-lead', july), actionIdOf('3.2'), update, july);
    const facts = factsFor('2023-09-14', september);
    expect(itemOf(facts, '3.2')).toMatchObject({ clearedSince: false, postedSince: true });
    expect(JSON.stringify(facts)).not.toContain('Not for the panel yet.');
  });

  test('an action added since has no position then, nor has a finding routed since', () => {
    const added = actionInput.parse({ title: 'Added in July', recommendationIds: [areaIdOf(1)], confirmed: true });
    createAction(on('plan-lead', july), planId, added, july);
    routeToPanel(
      on('plan-lead', july),
      planId,
      { panelId: scrutiny, recommendationId: areaIdOf(4), everyMeetings: 1 },
      july,
    );
    const facts = factsFor('2023-09-14', september);
    const fresh = facts.items.find(({ title }) => title === 'Added in July');
    expect(fresh).toMatchObject({ before: null, cameBecause: 'added' });
    expect(itemOf(facts, '4.1')).toMatchObject({ before: null, cameBecause: 'routed' });
  });

  test('what is routed no longer is gone without a trace, and back under its number when it is routed again', () => {
    const first = factsFor('2023-09-14', september);
    const number = itemOf(first, '2.1')?.number;
    endRouting(on('plan-lead', september), seedId('routing scrutiny 2'), september);
    const row = findReportRow(first.id);
    const without = row && reportFactsOf(row, september).facts;
    expect(without?.items.some(({ ref }) => ref.startsWith('2.'))).toBe(false);
    expect(without?.recommendations.map(({ id }) => id)).toEqual([areaIdOf(1), areaIdOf(3)]);
    routeToPanel(
      on('plan-lead', september),
      planId,
      { panelId: scrutiny, recommendationId: areaIdOf(2), everyMeetings: 1 },
      september,
    );
    const again = row && reportFactsOf(row, september).facts;
    expect(again && itemOf(again, '2.1')).toMatchObject({ number, cameBecause: null });
  });
});

describe('the time a report tells of', () => {
  test('is the plan’s whole life for a panel that has not met', () => {
    database()
      .update(meetings)
      .set({ calledOffAt: september.now, calledOffBy: personIdOf('clerk'), calledOffReason: 'No quorum' })
      .where(eq(meetings.id, meetingOn('2023-06-26')))
      .run();
    const facts = factsFor('2023-09-14', september);
    expect(facts.since).toEqual({ kind: 'beginning', on: '2023-04-24' });
    expect(facts.items.every(({ before, cameBecause }) => before === null && cameBecause === null)).toBe(true);
  });

  test('begins with the day the last report told of, so that what happened before its meeting is not lost', () => {
    const { id } = factsFor('2023-09-14', september);
    sign(id, september);
    frozenNow('plan-lead', id, at('2023-09-05'));
    publishPanelReport(on('director', at('2023-09-06')), id, at('2023-09-06'));
    cleared('1.1', at('2023-09-12'));
    const november = factsFor('2023-11-16', at('2023-11-06'));
    expect(november.since).toEqual({ kind: 'report', on: '2023-09-04', metOn: '2023-09-14' });
    expect(itemOf(november, '1.1')).toMatchObject({ clearedSince: true });
    expect(itemOf(november, '1.4')).toMatchObject({ clearedSince: false });
  });

  test('reaches back two meetings for what is told at every second one, and leaves it out in between', () => {
    database()
      .update(routings)
      .set({ everyMeetings: 2 })
      .where(eq(routings.id, seedId('routing scrutiny 3')))
      .run();
    const september14 = factsFor('2023-09-14', september);
    expect(september14.items.some(({ recommendationId }) => recommendationId === areaIdOf(3))).toBe(false);
    expect(september14.notDue).toEqual([{ name: 'Area for improvement 3', nextOn: '2023-11-16' }]);
    const november = factsFor('2023-11-16', at('2023-11-06'));
    expect(november.notDue).toEqual([]);
    expect(itemOf(november, '3.2')).toMatchObject({ comparedWith: '2023-06-26' });
    expect(itemOf(november, '1.1')).toMatchObject({ comparedWith: null });
  });
});
