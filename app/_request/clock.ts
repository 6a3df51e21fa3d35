import { getInstallation } from '#db/reads/installation.ts';
import { todayInLondon } from '#domain/london-time.ts';
import type { Moment } from '#domain/moment.ts';

/** The only place that reads the clock. The example's day stands in for today's; the time of day is the real one. */
export function moment(): Moment {
  const clock = new Date().toISOString();
  const exampleDay = getInstallation().exampleDayOn;
  if (exampleDay === null) return { today: todayInLondon(clock), now: clock, clock };
  return { today: exampleDay, now: `${exampleDay}${clock.slice(10)}`, clock };
}
