import { one } from '#db/one.ts';

const tails = () => one('sign-in-turns', () => new Map<string, Promise<unknown>>());

/**
 * One try at a time for each source. Checking a password takes time; tries sent together would otherwise all pass the
 * count of failures before the first of them is written down, and the limit would hold for nobody in a hurry.
 */
export async function inTurn<T>(sources: readonly string[], attempt: () => Promise<T>): Promise<T> {
  const turns = tails();
  const before = Promise.allSettled(sources.map((source) => turns.get(source)));
  const mine = before.then(attempt);
  for (const source of sources) turns.set(source, mine);
  try {
    return await mine;
  } finally {
    for (const source of sources) if (turns.get(source) === mine) turns.delete(source);
  }
}
