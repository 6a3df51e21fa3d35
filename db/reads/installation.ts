import { eq, isNull } from 'drizzle-orm';
import { type HolidayCalendar, publishedCalendar, withProclaimedDays } from '#domain/bank-holidays.ts';
import { database } from '../database.ts';
import { installation, proclaimedDays } from '../schema/installation.ts';

export type Installation = {
  kind: 'example' | 'real';
  councilName: string;
  marking: string;
  exampleDayOn: string | null;
};

/** What this installation is. There is always exactly one row: start-up writes it. */
export function getInstallation(): Installation {
  const row = database()
    .select({
      kind: installation.kind,
      councilName: installation.councilName,
      marking: installation.marking,
      exampleDayOn: installation.exampleDayOn,
    })
    .from(installation)
    .where(eq(installation.id, 1))
    .get();
  if (!row) throw new Error('This database has not been set up. Start Seventy with "npm start" or "npm run serve".');
  return row;
}

/** The published table of bank holidays and the days proclaimed since. */
export function getCalendar(): HolidayCalendar {
  const days = database()
    .select({ date: proclaimedDays.date, name: proclaimedDays.name })
    .from(proclaimedDays)
    .where(isNull(proclaimedDays.takenBackAt))
    .all();
  return days.length === 0 ? publishedCalendar : withProclaimedDays(publishedCalendar, days);
}
