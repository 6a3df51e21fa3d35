/** Lets whoever waits have their turn: between two slices of long work, so that no request waits longer than one slice. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
