import { beforeEach, describe, expect, test } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { clockOfPlan } from '#domain/clocks/clock-of-plan.ts';
import { isWorkingDay } from '#domain/clocks/working-days.ts';
import { computeRag, isMoreCautious, isRosier } from '#domain/rag/rag.ts';
import { database } from '../database.ts';
import { freshDatabase, juneMoment } from '../testing.ts';
import { seedRagMeasures } from './haringey-measures.ts';
import { planActions } from './haringey-plan.ts';
import { postTitleOf } from './people-rows.ts';
import type { SeedAction, SeedUpdate } from './plan-facts.ts';

beforeEach(() => {
  freshDatabase();
});

function pairs(statement: string): Record<string, number> {
  return Object.fromEntries(database().$client.prepare(statement).raw().all() as [string, number][]);
}
function column(statement: string): string[] {
  return database().$client.prepare(statement).pluck().all() as string[];
}
function lastCleared(action: SeedAction): SeedUpdate | undefined {
  return action.updates.findLast(({ decided }) => decided?.decision === 'cleared');
}
function coloured(action: SeedAction) {
  const last = lastCleared(action);
  const milestones = action.milestones.map(([title, dueOn, doneOn], index) => {
    return { position: index + 1, title, dueOn, doneOn: doneOn ?? null, dropped: false };
  });
  const facts = { ...action, agreedDeadlineOn: action.deadlineOn, forecastOn: last?.forecastOn ?? null, milestones };
  const { rag, reasons } = computeRag(
    { ...facts, requests: [], measures: seedRagMeasures(action.ref) },
    juneMoment.today,
    publishedCalendar,
  );
  const declared = last?.declared ?? null;
  const why = reasons.map(({ words }) => words).join(' ');
  return { computed: rag, rosier: isRosier(declared, rag), moreCautious: isMoreCautious(declared, rag), why };
}

test('30 June 2023 is day 58 of 70, and the plan is due on 18 July', () => {
  const dates = database()
    .$client.prepare('select received_on receivedOn, published_on publishedOn, stated_due_on statedDueOn from plans')
    .get() as Parameters<typeof clockOfPlan>[0];
  const clock = clockOfPlan(dates, { kind: 'ilacs' }, juneMoment.today, publishedCalendar);
  expect(clock).toMatchObject({ dueOn: '2023-07-18', dayToday: 58, totalDays: 70, daysLeft: 12 });
});

describe('the plan', () => {
  test('has 22 actions over five areas, and 1.6 answers two of them', () => {
    expect(
      pairs(`select r.position, count(*) from action_recommendations a join recommendations r on r.id = a.recommendation_id
        group by 1`),
    ).toEqual({ 1: 6, 2: 4, 3: 5, 4: 4, 5: 4 });
    expect(
      column(`select r.position from actions a join action_recommendations ar on ar.action_id = a.id
        join recommendations r on r.id = ar.recommendation_id where a.ref = '1.6' order by 1`),
    ).toEqual([1, 5]);
  });

  test('has 2 verified, 2 delivered, 15 in progress and 3 not started', () => {
    expect(pairs('select stage, count(*) from actions group by stage')).toEqual({
      verified: 2,
      delivered: 2,
      'in-progress': 15,
      'not-started': 3,
    });
  });

  test('names a measure for 18 of them', () => {
    expect(column("select ref from actions where success_measure = '' order by position")).toEqual([
      '1.5',
      '3.1',
      '3.5',
      '5.3',
    ]);
  });

  test('waits for four clearings and for one owner to answer a comment', () => {
    const latest = `select a.ref from actions a join progress_updates u on u.action_id = a.id
      left join update_clearings c on c.progress_update_id = u.id
      where u.posted_at = (select max(posted_at) from progress_updates where action_id = a.id)`;
    expect(column(`${latest} and c.decision is null order by a.position`)).toEqual(['1.1', '2.3', '3.3', '4.2']);
    expect(column(`${latest} and c.decision = 'returned'`)).toEqual(['5.2']);
  });

  test('has five updates on 1.1, of which three are cleared, one was returned and one waits', () => {
    expect(
      column(`select coalesce(c.decision, 'waiting') from progress_updates u join actions a on a.id = u.action_id
        left join update_clearings c on c.progress_update_id = u.id where a.ref = '1.1' order by u.posted_at`),
    ).toEqual(['cleared', 'cleared', 'returned', 'cleared', 'waiting']);
  });

  test('was told of one action by telephone: posted by another on the owner’s behalf', () => {
    expect(
      column(`select a.ref || ' ' || p.name || ' for ' || u.post_title from progress_updates u
        join people p on p.id = u.posted_by join actions a on a.id = u.action_id where u.on_behalf`),
    ).toEqual(['5.1 Improvement Programme Manager for Partnership Lead, Regional Adoption Agency']);
  });
});

describe('the colours', () => {
  test('are 3 red, 6 amber, 10 green and 3 grey', () => {
    const refs = Object.groupBy(planActions, (action) => coloured(action).computed);
    const named = (colour: keyof typeof refs) => refs[colour]?.map(({ ref }) => ref);
    expect(named('red')).toEqual(['1.2', '2.3', '3.4']);
    expect(named('amber')).toEqual(['1.1', '1.4', '2.2', '2.4', '3.3', '4.3']);
    expect(named('grey')).toEqual(['1.5', '3.5', '5.3']);
    expect(named('green')).toHaveLength(10);
  });

  test('are better declared than computed for three, and worse for one', () => {
    expect(planActions.filter((action) => coloured(action).rosier).map(({ ref }) => ref)).toEqual([
      '1.1',
      '1.2',
      '2.4',
    ]);
    expect(planActions.filter((action) => coloured(action).moreCautious).map(({ ref }) => ref)).toEqual(['5.2']);
  });

  test('say why as the plan page does', () => {
    const why = (ref: string) =>
      planActions
        .filter((action) => action.ref === ref)
        .map((action) => coloured(action).why)
        .join();
    expect(why('1.1')).toContain('9 working days late');
    expect(why('1.2')).toContain('16 working days after');
    expect(why('1.4')).toContain('5 working days after');
    expect(why('2.3')).toContain('10 working days ago');
    expect(why('3.3')).toBe('The measure fell from 46% to 43%; the target is 85%.');
    expect(why('3.4')).toContain('44 working days after');
    expect(why('4.3')).toContain('4 working days late');
  });
});

describe('the history could have happened', () => {
  test('nothing is posted, cleared or done after the example’s day', () => {
    const { now, today } = juneMoment;
    const late = planActions.flatMap(({ updates, milestones }) => [
      ...updates.flatMap(({ posted, decided }) => [posted, decided?.at ?? ''].filter((at) => at > now)),
      ...milestones.map(([, , doneOn]) => doneOn ?? '').filter((doneOn) => doneOn > today),
    ]);
    expect(late).toEqual([]);
  });

  test('updates stand in order, on working days, each cleared or returned after it was posted', () => {
    for (const { ref, updates, startOn } of planActions) {
      const posted = updates.map((update) => update.posted);
      expect(posted, ref).toEqual(posted.toSorted());
      for (const update of updates) {
        const days = [update.posted, update.decided?.at ?? update.posted];
        expect(
          days.every((at) => isWorkingDay(at.slice(0, 10), publishedCalendar)),
          `${ref} ${days}`,
        ).toBe(true);
        expect(days[1]! >= days[0]!, `${ref} ${days}`).toBe(true);
        expect(update.posted >= startOn, `${ref} ${update.posted}`).toBe(true);
      }
    }
  });

  test('nobody cleared what they wrote', () => {
    expect(
      column(`select u.id from progress_updates u join update_clearings c on c.progress_update_id = u.id
        where c.decided_by = u.posted_by`),
    ).toEqual([]);
  });

  test('a stage stands where a cleared update or a checker put it', () => {
    for (const action of planActions) {
      const proposed = action.updates.findLast(
        ({ decided, proposes }) => proposes && decided?.decision === 'cleared',
      )?.proposes;
      const expected = action.stage === 'verified' ? 'delivered' : action.stage;
      expect(proposed ?? 'not-started', action.ref).toBe(expected);
    }
  });

  test('what is delivered has every milestone done, and says what difference it made', () => {
    const delivered = planActions.filter(({ stage }) => stage === 'delivered' || stage === 'verified');
    for (const action of delivered) {
      expect(
        action.milestones.every(([, , doneOn]) => doneOn),
        action.ref,
      ).toBe(true);
      expect(lastCleared(action)?.difference, action.ref).toBeTruthy();
      expect(action.stageSinceOn! <= action.deadlineOn, action.ref).toBe(true);
    }
  });

  test('every action has an owner’s post, and the vacant one is not yet due to start', () => {
    expect(column('select count(*) from actions where owner_post_id is null')).toEqual([0]);
    const vacant = column(
      `select a.ref || ' ' || a.start_on from actions a where not exists (select 1 from post_holdings h
        where h.post_id = a.owner_post_id and h.capacity <> 'deputy' and h.until_on is null)`,
    );
    expect(vacant).toEqual(['1.5 2023-09-01']);
    expect(postTitleOf('court-and-assessment')).toBe('Head of Service, Court and Assessment');
  });
});
