import { closeWritingPool, writeComparison } from '#documents/write/writing-pool.ts';
import { changeCount, comparePlans } from '#domain/plan-comparison/compare.ts';
import { haringeyOfSize } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { median } from './figures.ts';
import { timesOf } from './load.ts';

const ACTIONS = 2_400;
/** One action in twenty is reworded and has another owner. */
const EVERY = 20;

export type Compared = { actions: number; changes: number; ms: number; bareMs: number; wordMs: number };

/** Two versions of 2,400 actions item by item, beside merely telling from their texts that they differ; then as Word. */
export async function compareVersions(): Promise<Compared> {
  const before = haringeyOfSize(ACTIONS);
  const after = {
    ...before,
    actions: before.actions.map((action, place) =>
      place % EVERY === 0 ? { ...action, title: `${action.title}, every quarter`, ownerPost: 'Another post' } : action,
    ),
  };
  const bounds = { atMost: 15, seconds: 2 };
  await timesOf(bounds, () => comparePlans(before, after));
  const ms = median(await timesOf(bounds, () => comparePlans(before, after)));
  const bareMs = median(await timesOf(bounds, () => JSON.stringify(before) === JSON.stringify(after)));
  const comparison = comparePlans(before, after);
  const { council, today, printedAt } = before;
  const around = { title: before.plan.title, council, from: 'version 1', to: 'version 2', today, printedAt };
  const write = () => writeComparison({ ...around, comparison });
  await write();
  const wordMs = median(await timesOf({ atMost: 5, seconds: 3 }, write));
  closeWritingPool();
  return { actions: ACTIONS, changes: changeCount(comparison), ms, bareMs, wordMs };
}
