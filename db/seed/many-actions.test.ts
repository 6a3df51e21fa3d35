import { beforeEach, expect, test } from 'vitest';
import { database } from '../database.ts';
import { freshDatabase, juneMoment } from '../testing.ts';
import { planId } from './haringey-plan.ts';
import { awkwardTitles } from './invented-words.ts';
import { addManyActions } from './many-actions.ts';

beforeEach(() => {
  freshDatabase();
});

function column(statement: string): (string | number)[] {
  return database().$client.prepare(statement).pluck().all() as (string | number)[];
}

test('a plan grows by 120 actions whose references go on from those it has', () => {
  const ids = addManyActions(planId, 120, juneMoment);
  expect(new Set(ids).size).toBe(120);
  expect(column('select count(*) from actions')).toEqual([142]);
  expect(column("select title from actions where ref = '1.1'")).toEqual([
    'Hold a permanence planning meeting for every child by the second review',
  ]);
  expect(column("select count(*) from actions where ref in ('1.7', '2.5', '3.6', '4.5', '5.4', '0.1')")).toEqual([6]);
});

test('the same call makes the same rows', () => {
  const first = addManyActions(planId, 30, juneMoment);
  freshDatabase();
  expect(addManyActions(planId, 30, juneMoment)).toEqual(first);
});

test('what is missing in real plans is missing here, and every awkward title comes up', () => {
  addManyActions(planId, 120, juneMoment);
  const some = (where: string) => column(`select count(*) from actions where ${where}`)[0];
  expect(some('owner_post_id is null')).toBe(13);
  expect(some('deadline_on is null')).toBe(15);
  expect(some('start_on is null')).toBe(10);
  expect(some('id not in (select action_id from action_recommendations)')).toBe(9);
  expect(some("outcome = ''")).toBe(24);
  expect(some('id not in (select action_id from progress_updates)')).toBeGreaterThan(20);
  const titles = column('select title from actions');
  expect(awkwardTitles.filter((title) => !titles.includes(title))).toEqual([]);
  expect(Math.max(...titles.map((title) => String(title).length))).toBe(300);
  expect(column('select count(distinct stage) from actions')).toEqual([7]);
});

test('nobody cleared their own, and nothing is later than the example’s day', () => {
  addManyActions(planId, 120, juneMoment);
  expect(
    column(`select count(*) from progress_updates u join update_clearings c on c.progress_update_id = u.id
      where c.decided_by = u.posted_by or c.decided_at < u.posted_at`),
  ).toEqual([0]);
  expect(column(`select count(*) from progress_updates where posted_at > '${juneMoment.now}'`)).toEqual([0]);
  expect(column(`select count(*) from update_clearings where decided_at > '${juneMoment.now}'`)).toEqual([0]);
});
