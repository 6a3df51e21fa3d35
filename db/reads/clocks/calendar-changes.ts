import { asc, gt, or } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { proclaimedDays } from '#db/schema/installation.ts';

/** A bank holiday that was proclaimed, or taken back, after an instant. */
export type CalendarChange = { date: string; name: string; change: 'proclaimed' | 'taken back' };

/** What of the calendar is otherwise than at an instant: a frozen report keeps the one it was counted by (rules §1). */
export function calendarChangesSince(at: string): CalendarChange[] {
  return database()
    .select()
    .from(proclaimedDays)
    .where(or(gt(proclaimedDays.addedAt, at), gt(proclaimedDays.takenBackAt, at)))
    .orderBy(asc(proclaimedDays.date))
    .all()
    .flatMap(({ date, name, addedAt, takenBackAt }): CalendarChange[] => {
      const stoodThen = addedAt <= at;
      const stands = takenBackAt === null;
      if (stoodThen === stands) return [];
      return [{ date, name, change: stands ? 'proclaimed' : 'taken back' }];
    });
}
