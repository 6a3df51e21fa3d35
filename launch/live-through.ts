import { database } from '#db/database.ts';
import { installation } from '#db/schema/installation.ts';
import { addDays } from '#domain/dates.ts';
import { exampleMoment } from '#domain/example-day.ts';
import { runDay } from '#jobs/run-day.ts';

/** Lives through the example's days after 30 June 2023 up to one, as the scheduler and its people would have. */
export async function liveTo(lastDay: string): Promise<void> {
  const clock = new Date().toISOString();
  for (let day = '2023-07-01'; day <= lastDay; day = addDays(day, 1)) {
    database().update(installation).set({ exampleDayOn: day }).run();
    await runDay(exampleMoment(day, clock));
  }
}
