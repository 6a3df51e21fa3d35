import { expect, test } from 'vitest';
import { database } from '../database.ts';
import { actorOf, freshDatabase, juneMoment } from '../testing.ts';
import { benchPlanId, loadBenchWorld } from './bench-world.ts';

function count(statement: string): number {
  return database().$client.prepare(statement).pluck().get() as number;
}

test('the world of the measurements has 20 plans, 2,400 actions and 14,400 updates, and a plan lead of them all', () => {
  freshDatabase('bare');
  const began = performance.now();
  loadBenchWorld(juneMoment);
  const seconds = (performance.now() - began) / 1000;
  // The design allows five; thirty only keeps a slip out of the suite, on any machine.
  expect(seconds).toBeLessThan(30);

  expect(count('select count(*) from plans')).toBe(20);
  expect(count('select count(*) from actions')).toBe(2_400);
  expect(count('select count(*) from progress_updates')).toBe(14_400);
  expect(count("select count(*) from update_clearings where decision = 'cleared'")).toBe(12_000);
  expect(
    count(`select count(*) from (select action_id from progress_updates u
      left join update_clearings c on c.progress_update_id = u.id
      group by action_id having count(*) = 6 and count(c.decision) = 5)`),
  ).toBe(2_400);
  expect(count(`select count(*) from actions where plan_id = '${benchPlanId(19)}'`)).toBe(120);
  expect(actorOf('plan-lead').roles).toEqual([{ role: 'plan-lead', planId: null }]);
  expect(count('select count(*) from pragma_foreign_key_check')).toBe(0);
});
