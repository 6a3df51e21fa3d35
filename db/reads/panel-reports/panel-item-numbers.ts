import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { panelItems } from '#db/schema/panel-reports.ts';

type Key = { recommendationId: string; actionId: string };
const keyOf = ({ recommendationId, actionId }: Key) => `${recommendationId} ${actionId}`;

export type ItemNumber = Key & { number: number };

/**
 * The numbers of items in the reports to a panel: those given, and for what is new the next ones in the order of the items, which a
 * write keeps before anybody signs the report. A number is never given twice, also when its item is gone.
 * @returns `fresh`: those that are not kept yet
 */
export function itemNumbersOf(
  panelId: string,
  items: readonly Key[],
): { of: (item: Key) => number; fresh: ItemNumber[] } {
  const kept = database().select().from(panelItems).where(eq(panelItems.panelId, panelId)).all();
  const numbers = new Map(kept.map((row) => [keyOf(row), row.number]));
  let last = Math.max(0, ...kept.map(({ number }) => number));
  const fresh: ItemNumber[] = [];
  for (const { recommendationId, actionId } of items) {
    const key = keyOf({ recommendationId, actionId });
    if (numbers.has(key)) continue;
    last += 1;
    numbers.set(key, last);
    fresh.push({ recommendationId, actionId, number: last });
  }
  return { of: (item) => numbers.get(keyOf(item)) ?? 0, fresh };
}
