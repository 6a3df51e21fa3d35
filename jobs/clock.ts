import { getInstallation } from '#db/reads/administration/installation.ts';
import { exampleMoment } from '#domain/dates/example-day.ts';
import { todayInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';

/** What runs without a request asks here. The example's day stands in for today's; the time of day is the real one. */
export function presentMoment(): Moment {
  const clock = new Date().toISOString();
  const exampleDay = getInstallation().exampleDayOn;
  if (exampleDay === null) return { today: todayInLondon(clock), now: clock, clock };
  return exampleMoment(exampleDay, clock);
}

/** The example has its own day, which moves only when somebody moves it (product §7). */
export function followsTheClock(): boolean {
  return getInstallation().exampleDayOn === null;
}
