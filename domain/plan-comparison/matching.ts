/** What stands on both sides, and what on one only, in the order of the side it stands on. */
export type Matched<T> = { added: T[]; removed: T[]; both: { before: T; after: T }[] };

/** Pairs items by a key that is the same on both sides. Of two with one key the later is taken as another item. */
export function matched<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Matched<T> {
  const left = keyed(before, keyOf);
  const right = keyed(after, keyOf);
  return {
    added: [...right].filter(([key]) => !left.has(key)).map(([, item]) => item),
    removed: [...left].filter(([key]) => !right.has(key)).map(([, item]) => item),
    both: [...right].flatMap(([key, item]) => {
      const other = left.get(key);
      return other === undefined ? [] : [{ before: other, after: item }];
    }),
  };
}

function keyed<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    let key = keyOf(item);
    while (found.has(key)) key += ' again';
    found.set(key, item);
  }
  return found;
}

/**
 * The fewest items that, taken out and put in elsewhere, turn one order into the other: those outside the longest run
 * that kept its order. What was added or removed around them moves nothing.
 */
export function outOfOrder<T>(before: readonly T[], after: readonly T[]): Set<T> {
  const place = new Map(before.map((item, index) => [item, index]));
  const common = after.filter((item) => place.has(item));
  // Patience: the smallest last place of a rising run of each length, and what came before each item in its run.
  const ends: number[] = [];
  const previous = new Map<number, number>();
  common.forEach((item, index) => {
    const at = place.get(item) ?? 0;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((place.get(common[ends[middle] ?? 0] as T) ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    previous.set(index, ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous.get(index) ?? -1) kept.add(index);
  return new Set(common.filter((_, index) => !kept.has(index)));
}
