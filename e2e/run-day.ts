import { closeDatabase } from '#db/database.ts';
import { runDay } from '#jobs/run-day.ts';

/* For tests: runs what the scheduler would have run on each day given, on data that no server holds. */
for (const today of process.argv.slice(2)) {
  await runDay({ today, now: `${today}T08:20:00.000Z`, clock: new Date().toISOString() });
}
closeDatabase();
