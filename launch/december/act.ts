import { findActor } from '#db/reads/people/actors.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { seedId } from '#db/seed/seed-id.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';

/** One thing that somebody of the example does: `at` is a minute in UTC, `2023-07-12T09:10`. It goes through the same writes as on screen. */
export type Act = { at: string; by: SeatKey; run: (actor: Actor, moment: Moment) => unknown };

/** Does it, as that person stands on that day, with the powers they have then. */
export async function perform({ at, by, run }: Act, clock: string): Promise<void> {
  const today = at.slice(0, 10);
  const actor = findActor(seedId(`identity ${by}`), today);
  if (!actor) throw new Error(`Nobody sits at ${by} on ${today}.`);
  try {
    await run(actor, { today, now: `${at}:00.000Z`, clock });
  } catch (error) {
    throw new Error(`The example cannot go on at ${at}, ${by}: ${(error as Error).message}`, { cause: error });
  }
}
