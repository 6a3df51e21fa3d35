export type Bounds = { atMost: number; seconds: number };

/** Does one thing after another, until it was done often enough or the time is up. @returns what each gave */
export async function oneByOne<T>({ atMost, seconds }: Bounds, act: (turn: number) => Promise<T> | T): Promise<T[]> {
  const results: T[] = [];
  const until = performance.now() + seconds * 1000;
  for (let turn = 0; turn < atMost && (turn === 0 || performance.now() < until); turn += 1)
    results.push(await act(turn));
  return results;
}

/** How long each took when `act` does not say so itself. */
export async function timesOf(bounds: Bounds, act: (turn: number) => Promise<unknown> | unknown): Promise<number[]> {
  return oneByOne(bounds, async (turn) => {
    const began = performance.now();
    await act(turn);
    return performance.now() - began;
  });
}

export type Throughput = { done: number; perSecond: number };

/** Several at once, each beginning again as soon as it is done, for so many seconds. */
export async function atOnce(
  lanes: number,
  seconds: number,
  act: (lane: number, turn: number) => Promise<unknown>,
): Promise<Throughput> {
  const began = performance.now();
  const until = began + seconds * 1000;
  let done = 0;
  const lane = async (number: number) => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      await act(number, turn);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  return { done, perSecond: (done * 1000) / (performance.now() - began) };
}
