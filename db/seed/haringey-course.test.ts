import { beforeEach, expect, test } from 'vitest';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { getActionMonths, listPlanMonths } from '#db/reads/rag/status-months.ts';
import { database } from '../database.ts';
import { actorOf, freshDatabase, juneMoment } from '../testing.ts';
import { actionIdOf, planActions, planId } from './haringey-plan.ts';

beforeEach(() => void freshDatabase());

test('each action stands at the stage its last change brought it to', () => {
  const rows = database()
    .$client.prepare(
      `select a.ref, a.stage, (select c.to_stage from stage_changes c where c.action_id = a.id order by c.at desc limit 1) as brought
       from actions a where a.stage in ('delivered', 'verified')`,
    )
    .all() as { ref: string; stage: string; brought: string }[];
  expect(rows.length).toBe(planActions.filter(({ stage }) => stage === 'delivered' || stage === 'verified').length);
  for (const { ref, stage, brought } of rows) expect({ ref, stage: brought }).toEqual({ ref, stage });
});

test('what is verified has its re-checks after three and six months', () => {
  const due = database()
    .$client.prepare('select due_on from re_checks where action_id = ? order by due_on')
    .pluck()
    .all(actionIdOf('2.1'));
  expect(due).toEqual(['2023-08-30', '2023-11-30']);
});

test('each month since the plan was built shows what was declared and computed', () => {
  const months = getActionMonths(actorOf('plan-lead'), actionIdOf('1.1'), juneMoment);
  expect(months.map(({ month }) => month)).toEqual(['2023-04', '2023-05', '2023-06']);
  expect(months.every(({ record }) => record !== null)).toBe(true);
  const grid = listPlanMonths(actorOf('plan-lead'), planId, juneMoment);
  expect(grid.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(grid[0]?.months.map(({ month }) => month)).toEqual(['2023-04', '2023-05', '2023-06']);
});

test('one action was extended twice: its first deadline stays, and the last one granted counts', () => {
  const { action } = getActionPage(actorOf('plan-lead'), actionIdOf('4.4'), juneMoment);
  expect(action).toMatchObject({ originalDeadlineOn: '2023-10-31', deadlineOn: '2024-01-31', deadlineChanges: 2 });
});

test('one action was called delivered too early, re-opened, and verified after all', () => {
  const acts = database()
    .$client.prepare('select act from stage_changes where action_id = ? order by at')
    .pluck()
    .all(actionIdOf('4.1'));
  expect(acts).toEqual(['start', 'deliver', 'fail-verification', 'deliver', 'verify']);
});
