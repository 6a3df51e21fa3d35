const MINUTE_MS = 60_000;
/** Two clocks that are both right may differ by so much, and a clock that is set right by its time server moves by less. */
const SKEW_MINUTES = 5;

/** Whether an instant that was written down lies in the future by more than clocks differ: the clock has been put back since. */
export function isFromTheFuture(instant: string, clock: string): boolean {
  return Date.parse(instant) - Date.parse(clock) > SKEW_MINUTES * MINUTE_MS;
}
