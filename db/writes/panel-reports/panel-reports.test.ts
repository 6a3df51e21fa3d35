import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { reportFactsOf } from '#db/reads/panel-reports/panel-report-facts.ts';
import { findReportRow, type ReportRow } from '#db/reads/panel-reports/panel-report-rows.ts';
import { getPanelReport } from '#db/reads/panel-reports/panel-reports.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panelItems } from '#db/schema/panel-reports.ts';
import { routings } from '#db/schema/panels.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { areaIdOf, planActions, planId } from '#db/seed/haringey-plan.ts';
import { addManyActions } from '#db/seed/many-actions.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { draftedReport, meetingOn, readNow } from '#db/testing/panel-reports.ts';
import { answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { endRouting, routeToPanel } from '#db/writes/plans/plans.ts';
import { NotFound, NotPossible, Questioned, Stale } from '#domain/policy/refusals.ts';
import { clearPanelReport } from './panel-report-sign-offs.ts';
import { writeCoveringText } from './panel-report-texts.ts';
import { renamePanelReport, startPanelReport } from './panel-reports.ts';

beforeEach(() => void freshDatabase());

const lead = () => actorOf('plan-lead');
const start = (who = 'plan-lead', meetsOn = '2023-09-14') =>
  startPanelReport(actorOf(who), { meetingId: meetingOn(meetsOn), confirmed: true }, moment);

/** By hand from rules §6: who writes for a panel; who reads the plan and does not; who knows of no report. */
const starting = {
  'plan-lead': 'taken',
  clerk: 'taken',
  director: 'not allowed',
  'lead-member': 'not allowed',
  checker: 'not allowed',
  observer: 'not allowed',
  owner: 'not allowed',
  'panel-member': 'not allowed',
  'corporate-parenting-member': 'not found',
  'designated-doctor': 'not found',
  administrator: 'not found',
} as const;

test.each(Object.entries(starting))('starting a report is, of a %s, %s', (who, answer) => {
  expect(answerTo(() => start(who))).toBe(answer);
});

describe('a report is started', () => {
  test('once a meeting, each with the panel’s next number', () => {
    expect(start().number).toBe(1);
    const again = refusedWithoutTrace(NotPossible, () => start());
    expect(again.message).toBe('The report to this meeting is started already. Open it from the meeting.');
    expect(start('clerk', '2023-11-16').number).toBe(2);
  });

  test('not to a meeting that was called off, and not to a panel that is shown nothing', () => {
    const meetingId = meetingOn('2023-09-14');
    database()
      .update(meetings)
      .set({ calledOffAt: moment.now, calledOffBy: lead().personId, calledOffReason: 'No quorum' })
      .where(eq(meetings.id, meetingId))
      .run();
    refusedWithoutTrace(NotPossible, () => startPanelReport(lead(), { meetingId, confirmed: true }, moment));
    for (const area of [1, 2, 3]) endRouting(lead(), seedId(`routing scrutiny ${area}`), moment);
    const nothing = meetingOn('2023-11-16');
    expect(
      answerTo(() => startPanelReport(actorOf('clerk'), { meetingId: nothing, confirmed: true }, moment)),
    ).toContain('Nothing is routed to this panel');
  });

  test('not to a meeting that never was', () => {
    refusedWithoutTrace(NotFound, () => startPanelReport(lead(), { meetingId: 'never-was', confirmed: true }, moment));
  });
});

test('a report to a meeting that has passed is questioned once, then started', () => {
  const meetingId = meetingOn('2023-06-26');
  const begin = (confirmed: boolean) => startPanelReport(actorOf('clerk'), { meetingId, confirmed }, moment);
  const asked = refusedWithoutTrace(Questioned, () => begin(false));
  expect(asked.message).toBe(
    'The meeting of 26 June 2023 has passed, so its panel would read this report afterwards. Is that right?',
  );
  expect(begin(true).number).toBe(1);
});

test.each(['2023-06-30', '2023-07-01'])(
  'a report to a meeting of today or later, such as %s, is not questioned',
  (meetsOn) => {
    const meetingId = meetingOn(meetsOn);
    expect(startPanelReport(actorOf('clerk'), { meetingId, confirmed: false }, moment).number).toBe(1);
  },
);

describe('the numbers of items', () => {
  const numbers = () =>
    database()
      .select()
      .from(panelItems)
      .where(eq(panelItems.panelId, panelIdOf('scrutiny')))
      .all()
      .map(({ actionId, recommendationId, number }) => ({ actionId, recommendationId, number }));

  test('are given when a report is started, one for each action under each finding that is routed', () => {
    start();
    expect(numbers().map(({ number }) => number)).toEqual(numbers().map((_, place) => place + 1));
    expect(numbers()).toHaveLength(15);
  });

  test('stay with their items in the next report, and are not given again when an item is gone', () => {
    start();
    const before = numbers();
    endRouting(lead(), seedId('routing scrutiny 1'), moment);
    routeToPanel(
      lead(),
      planId,
      { panelId: panelIdOf('scrutiny'), recommendationId: areaIdOf(4), everyMeetings: 1 },
      moment,
    );
    start('plan-lead', '2023-11-16');
    const after = numbers();
    expect(after.slice(0, before.length)).toEqual(before);
    const last = before.length;
    expect(after.slice(last).every(({ recommendationId }) => recommendationId === areaIdOf(4))).toBe(true);
    expect(after.slice(last).map(({ number }) => number)).toEqual(
      after.slice(last).map((_, place) => last + place + 1),
    );
  });
});

describe('officers’ words', () => {
  test('stand above the figures of their part, which no text can reach', () => {
    const id = draftedReport(moment);
    const blocks = getPanelReport(lead(), id, moment).document?.sections.flatMap((section) => section.blocks) ?? [];
    const heading = blocks.findIndex((block) => block.kind === 'heading' && block.anchor === 'live');
    expect(blocks[heading + 1]).toEqual({
      kind: 'paragraph',
      tone: 'body',
      text: 'Officers say this of the live actions.',
    });
    expect(blocks[heading + 2]?.kind).toBe('table');
  });

  test('are refused when somebody wrote in between, with what stands now', () => {
    const id = draftedReport(moment);
    const stale = refusedWithoutTrace(Stale, () => writeCoveringText(lead(), id, 'live', { text: 'Mine.' }, 0, moment));
    expect(stale).toMatchObject({ current: { text: 'Officers say this of the live actions.' }, version: 1 });
    refusedWithoutTrace(Stale, () => renamePanelReport(lead(), id, { title: 'Mine' }, 7, moment));
  });

  test('of a part that is none are not found, and nobody but officers and the panel’s clerk writes them', () => {
    const id = draftedReport(moment);
    refusedWithoutTrace(NotFound, () => writeCoveringText(lead(), id, 'figures', { text: 'x' }, 0, moment));
    const writing = (who: string) =>
      answerTo(() => writeCoveringText(actorOf(who), id, 'overdue', { text: 'Late.' }, 0, moment));
    expect(
      ['clerk', 'director', 'checker', 'lead-member', 'observer', 'owner', 'panel-member'].map((who) => [
        who,
        writing(who),
      ]),
    ).toEqual([
      ['clerk', 'taken'],
      ['director', 'not allowed'],
      ['checker', 'not allowed'],
      ['lead-member', 'not allowed'],
      ['observer', 'not found'],
      ['owner', 'not found'],
      ['panel-member', 'not found'],
    ]);
  });
});

test('of what is not routed to the panel its report holds nothing, not even a count', () => {
  const id = draftedReport(moment);
  const panel = panelIdOf('scrutiny');
  const routed = database().select().from(routings).where(eq(routings.panelId, panel)).all();
  expect(routed).toHaveLength(3);
  const said = JSON.stringify(getPanelReport(lead(), id, moment).document);
  const hidden = planActions.filter(({ ref }) => '45'.includes(ref.charAt(0)));
  expect(hidden.length).toBeGreaterThan(5);
  expect(hidden.filter(({ ref, title }) => said.includes(title) || said.includes(`"${ref} `))).toEqual([]);
  expect(said).toContain('1.1 Hold a permanence planning meeting');
  expect(said).not.toContain('Area for improvement 4');
  expect(said).not.toContain('Area for improvement 5');
});

test('the items of a large report get their numbers when it is first signed, the same ones that its draft shows', () => {
  addManyActions(planId, 200, moment);
  const id = draftedReport(moment);
  const kept = () => database().select().from(panelItems).all().length;
  expect(kept()).toBe(0);
  const { facts } = reportFactsOf(findReportRow(id) as ReportRow, moment);
  clearPanelReport(lead(), id, readNow(id), moment);
  expect(kept()).toBe(facts.items.length);
  expect(reportFactsOf(findReportRow(id) as ReportRow, moment)).toMatchObject({
    facts: { items: facts.items },
    fresh: [],
  });
});
