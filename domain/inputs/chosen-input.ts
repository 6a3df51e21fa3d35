import { z } from 'zod';

/** The id of something picked from a list. `what` goes into the message: "Choose a person". Whether it exists is for the write to say. */
export function chosen(what: string) {
  return z.string(`Choose ${what}`).min(1, `Choose ${what}`).max(40, `Choose ${what}`);
}

/** As `chosen`, and may be left out; null then. */
export function optionallyChosen(what: string) {
  return chosen(what).nullable().default(null);
}
