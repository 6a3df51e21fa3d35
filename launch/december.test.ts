import { beforeAll, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { getPanelMatters } from '#db/reads/panels/panel-matters.ts';
import { getPanelWork } from '#db/reads/panels/panel-queues.ts';
import { planFacts } from '#db/reads/plans/plans.ts';
import { findTimetable } from '#db/reads/timetable/timetables.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, planActions, planId } from '#db/seed/haringey-plan.ts';
import { actorOf, freshDatabase } from '#db/testing.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { liveTo } from './live-through.ts';

/* The world of 15 December 2023, lived through once, by the writes of the product, each act by who may do it. */

const december: Moment = {
  today: '2023-12-15',
  now: '2023-12-15T10:05:00.000Z',
  clock: '2026-10-05T09:00:00.000Z',
};

beforeAll(async () => {
  freshDatabase();
  await liveTo(december.today);
}, 120_000);

function rows(statement: string): unknown[][] {
  return database().$client.prepare(statement).raw().all() as unknown[][];
}
const column = (statement: string) => rows(statement).map(([value]) => value);

/** The actions as their pages show them to the plan lead. */
function shown() {
  const lead = actorOf('plan-lead', december.today);
  return planActions.map(({ ref }) => getActionPage(lead, actionIdOf(ref), december).action);
}
const refsWhere = (is: (action: ReturnType<typeof shown>[number]) => boolean) =>
  shown()
    .filter(is)
    .map(({ ref }) => ref);

test('the plan was approved twice, sealed in six forms, sent two working days early, and Ofsted answered', () => {
  expect(planFacts(planId, december).clock).toMatchObject({ dueOn: '2023-07-18', submittedOn: '2023-07-14' });
  expect(rows('select number, sealed_on, minor from plan_versions')).toEqual([[1, '2023-07-13', 0]]);
  expect(column('select form from plan_version_files')).toHaveLength(6);
  expect(rows('select answered_on, reflects from ofsted_answers')).toEqual([['2023-08-07', 1]]);
  expect(column("select published_on from publications where what = 'statement'")).toEqual(['2023-07-18']);
});

test('the timetable was kept: each meeting held with its papers out in time, signed off and sent on the days planned', () => {
  const timetable = findTimetable(actorOf('director', december.today), planId, december);
  expect(timetable?.title).toBe('Sent to Ofsted on 14 July');
  expect(timetable?.steps.slice(-5).map(({ label, doneOn }) => [label, doneOn])).toEqual([
    ['Cabinet report cleared (11 July)', '2023-06-30'],
    ['Cabinet agenda published (11 July)', '2023-07-03'],
    ['Cabinet', '2023-07-11'],
    ['Director and lead member sign off', '2023-07-13'],
    ['Sent to Ofsted', '2023-07-14'],
  ]);
  expect(timetable?.steps.map(({ state }) => state)).toEqual(Array.from({ length: 14 }, () => 'done'));
});

test('six are red, and three are called better than the facts', () => {
  expect(refsWhere(({ status }) => status.computed === 'red')).toEqual(['1.1', '1.2', '1.4', '2.2', '2.4', '3.5']);
  expect(refsWhere(({ status }) => status.rosier)).toEqual(['1.1', '2.4', '3.5']);
});

test('every stage is there', () => {
  const stages = Object.groupBy(shown(), ({ stage }) => stage);
  const counts = Object.fromEntries(Object.entries(stages).map(([stage, of]) => [stage, of?.length]));
  expect(counts).toEqual({ 'in-progress': 12, delivered: 2, verified: 5, embedded: 1, closed: 1, withdrawn: 1 });
});

test('one was verified too early and is re-opened, with its deadline as it was', () => {
  const acts = column(
    "select a.ref from stage_changes c join actions a on a.id = c.action_id where c.act = 'fail-verification' and c.on_date > '2023-06-30'",
  );
  expect(acts).toEqual(['2.2']);
  expect(shown().find(({ ref }) => ref === '2.2')).toMatchObject({ stage: 'in-progress', deadlineOn: '2023-10-31' });
});

test('re-checks were passed, some to the last', () => {
  const passed = rows(
    "select a.ref, count(*) from re_checks r join actions a on a.id = r.action_id where r.outcome = 'passed' group by 1",
  );
  expect(passed).toEqual([
    ['1.3', 1],
    ['2.1', 2],
    ['3.1', 1],
    ['4.1', 2],
  ]);
});

test('one was extended twice since July; one new date was refused, and one waits to be decided', () => {
  const asked = rows(
    "select a.ref, coalesce(d.decision, 'waiting'), count(*) from deadline_changes d join actions a on a.id = d.action_id where d.asked_at > '2023-06-30' group by 1, 2",
  );
  expect(asked).toEqual([
    ['1.1', 'waiting', 1],
    ['1.5', 'granted', 1],
    ['2.2', 'granted', 1],
    ['2.3', 'granted', 1],
    ['3.4', 'granted', 2],
    ['5.1', 'refused', 1],
  ]);
});

test('one post is vacant since September, one is filled for the time being, and one never answers', () => {
  const vacant = column(
    `select distinct a.ref from actions a where not exists (select 1 from post_holdings h where h.post_id = a.owner_post_id
      and h.capacity <> 'deputy' and h.from_on <= '2023-12-15' and coalesce(h.until_on, '9999') >= '2023-12-15')`,
  );
  expect(vacant).toEqual(['1.4']);
  expect(
    rows(
      "select p.title, h.from_on from post_holdings h join posts p on p.id = h.post_id where h.capacity = 'interim' and h.from_on > '2023-06-30'",
    ),
  ).toEqual([['Head of Service, Court and Assessment', '2023-10-02']]);
  expect(
    column(
      "select count(*) from update_requests r join actions a on a.id = r.action_id where a.ref = '2.4' and answered_at is null",
    ),
  ).toEqual([6]);
});

test('ninety updates were posted, six of them without a change, and six of them came back', () => {
  const since = "posted_at > '2023-07-01'";
  expect(rows(`select count(*), sum(no_change) from progress_updates where ${since}`)).toEqual([[90, 6]]);
  expect(
    column("select count(*) from update_clearings where decision = 'returned' and decided_at > '2023-07-01'"),
  ).toEqual([6]);
  expect(
    column(
      `select a.ref from progress_updates u join actions a on a.id = u.action_id left join update_clearings c on c.progress_update_id = u.id where c.decision is null order by a.position`,
    ),
  ).toEqual(['1.2', '3.2', '5.2']);
});

test('two measures are no better than at the start though what they belong to is done', () => {
  const last = rows(
    `select m.name, m.baseline, p.value from measures m join measure_points p on p.measure_id = m.id
      where p.measured_on = (select max(measured_on) from measure_points x where x.measure_id = m.id)
      and m.direction = 'higher-is-better' and p.value <= m.baseline order by m.name`,
  );
  expect(last).toEqual([
    ['Children in care with life-story work begun', 46, 45],
    ['Notifications of private fostering in the quarter', 2, 2],
  ]);
});

test('a milestone was dropped with its reason, a colour set until a day, an action withdrawn, and one closed by a decision', () => {
  expect(column('select count(*) from milestones where dropped_reason is not null')).toEqual([2]);
  expect(rows('select colour, until_on from rag_overrides')).toEqual([['amber', '2024-01-12']]);
  expect(rows("select act, decision_named from stage_changes where act in ('withdraw', 'close') order by at")).toEqual([
    ['withdraw', ''],
    ['close', 'Excellence for Children, 11 December 2023, item 4'],
  ]);
});

test('nothing was done after ten on the last day, and nobody cleared what they wrote', () => {
  const at = ['progress_updates.posted_at', 'update_clearings.decided_at', 'stage_changes.at', 'evidence.added_at'];
  for (const each of at) {
    const [table, name] = each.split('.');
    expect(String(column(`select max(${name}) from ${table}`)[0]) < '2023-12-15T10:00', each).toBe(true);
  }
  expect(
    column(
      'select u.id from progress_updates u join update_clearings c on c.progress_update_id = u.id where c.decided_by = u.posted_by',
    ),
  ).toEqual([]);
});

test('panels asked and recommended, and one of each kind of answer came back; one response is overdue', () => {
  const matters = (who: string, panel: string) =>
    getPanelMatters(actorOf(who, december.today), panelIdOf(panel), december.today);
  const scrutiny = matters('panel-member', 'scrutiny');
  const corporate = matters('corporate-parenting-member', 'corporate-parenting');
  expect(scrutiny.questions.map(({ number, state, answers }) => [number, state, answers.length])).toEqual([
    [1, 'answered', 1],
    [2, 'answered', 1],
    [3, 'answered', 2],
    [4, 'waiting', 0],
  ]);
  const became = [...scrutiny.recommendations, ...corporate.recommendations].map(
    ({ number, response, state, responseDueOn }) => [number, response?.verdict ?? state, responseDueOn],
  );
  expect(became).toEqual([
    [1, 'accepted', '2023-08-28'],
    [2, 'accepted-in-part', '2023-11-14'],
    [1, 'rejected', '2023-11-30'],
    [2, 'overdue', '2023-12-01'],
  ]);
  const owed = (who: string) => getPanelWork(actorOf(who, december.today), december.today);
  expect(owed('director').toGive.map(({ number }) => number)).toEqual([2]);
  expect(owed('director').overdueResponses).toHaveLength(1);
});

/** The items of each table of a frozen report, in the copy the public reads. */
function tablesOf(number: number): Record<string, string[]> {
  const [[stored] = []] = rows(
    `select (select group_concat(bytes, '' order by position) from kept_pieces where kept_id = public_document_id)
     from frozen_reports f join panel_reports r on r.id = f.report_id where r.number = ${number}`,
  );
  const { sections } = JSON.parse(String(stored)) as ComposedDocument;
  const tables = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
  const items = tables.flatMap(({ records }) =>
    records.flatMap(({ fields, item }) => (item ? [fields[0]?.text ?? ''] : [])),
  );
  return Object.fromEntries(
    ['A', 'B', 'C', 'D'].map((letter) => [letter, items.filter((text) => text.startsWith(letter))]),
  );
}

test('the Scrutiny Panel got a report to each meeting, cleared, approved, frozen, and published in time by another person', () => {
  const told = rows(
    `select r.number, f.frozen_on, p.published_on, f.frozen_by <> p.published_by, f.holds_exempt
     from panel_reports r join frozen_reports f on f.report_id = r.id
     join report_publications p on p.frozen_report_id = f.id order by r.number`,
  );
  expect(told).toEqual([
    [1, '2023-09-05', '2023-09-06', 1, 0],
    [2, '2023-11-07', '2023-11-08', 1, 1],
  ]);
  expect(tablesOf(1)).toEqual({
    A: ['A1', 'A4', 'A5', 'A6', 'A8', 'A10', 'A12', 'A13', 'A14', 'A15'],
    B: ['B3', 'B7', 'B11'],
    C: ['C8', 'C9', 'C14'],
    D: ['D2', 'D9'],
  });
  // Item 9, visits to privately fostered children, is exempt in November and stands in none of the public copy's tables.
  expect(tablesOf(2)).toEqual({
    A: ['A5', 'A12', 'A14', 'A15'],
    B: ['B3', 'B6', 'B8', 'B11', 'B13'],
    C: [],
    D: ['D1', 'D2', 'D4', 'D10'],
  });
});
