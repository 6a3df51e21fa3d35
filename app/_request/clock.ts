import { getInstallation } from '#db/reads/administration/installation.ts';
import { exampleMoment } from '#domain/dates/example-day.ts';
import { todayInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';

/** The only place that reads the clock. The example's day stands in for today's. */
export function moment(): Moment {
  const clock = new Date().toISOString();
  const exampleDay = getInstallation().exampleDayOn;
  if (exampleDay === null) return { today: todayInLondon(clock), now: clock, clock };
  return exampleMoment(exampleDay, clock);
}
