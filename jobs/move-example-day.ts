import { getInstallation } from '#db/reads/administration/installation.ts';
import { beginExampleDay } from '#db/writes/administration/example-day.ts';
import { daysToLive, exampleMoment } from '#domain/dates/example-day.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { breath } from './breath.ts';
import { runDay } from './run-day.ts';

/**
 * Moves the example's day forward, living through each day between: what the scheduler would have asked for, reminded of and
 * recorded (product §7). Stopped half-way, it stands on the last day it lived through.
 * @throws NotFound in a real installation; NotValid for a day that is not ahead
 */
export async function moveExampleDay(actor: Actor, toOn: string, moment: Moment): Promise<{ dayOn: string }> {
  const { exampleDayOn } = getInstallation();
  if (exampleDayOn === null) throw new NotFound();
  for (const day of daysToLive(exampleDayOn, toOn)) {
    const living = exampleMoment(day, moment.clock);
    beginExampleDay(actor, day, living);
    await runDay(living);
    await breath();
  }
  return { dayOn: toOn };
}
