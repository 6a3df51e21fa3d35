import { eq } from 'drizzle-orm';
import { prepared } from '#db/prepared.ts';
import { installation, proclaimedDays } from '#db/schema/installation.ts';
import { type HolidayCalendar, publishedCalendar, withProclaimedDays } from '#domain/clocks/bank-holidays.ts';

export type Installation = {
  kind: 'example' | 'real';
  councilName: string;
  marking: string;
  exampleDayOn: string | null;
};

const onlyRow = prepared((db) =>
  db
    .select({
      kind: installation.kind,
      councilName: installation.councilName,
      marking: installation.marking,
      exampleDayOn: installation.exampleDayOn,
    })
    .from(installation)
    .where(eq(installation.id, 1))
    .prepare(),
);

/** What this installation is. There is always exactly one row: start-up writes it. */
export function getInstallation(): Installation {
  const row = onlyRow().get();
  if (!row) throw new Error('This database has not been set up. Start Seventy with "npm start" or "npm run serve".');
  return row;
}

/** The published table of bank holidays and the days proclaimed since. */
export function getCalendar(): HolidayCalendar {
  return getCalendars().today;
}

export type Calendars = { today: HolidayCalendar; at: (instant: string) => HolidayCalendar };

const everyProclaimedDay = prepared((db) => db.select().from(proclaimedDays).prepare());

/** The calendar as it stands, and as it stood at an instant: a submitted plan keeps the one it was counted by (rules §1). */
export function getCalendars(): Calendars {
  const days = everyProclaimedDay().all();
  const calendarOf = (standing: typeof days) =>
    standing.length === 0 ? publishedCalendar : withProclaimedDays(publishedCalendar, standing);
  return {
    today: calendarOf(days.filter((day) => day.takenBackAt === null)),
    at: (instant) =>
      calendarOf(
        days.filter((day) => day.addedAt <= instant && (day.takenBackAt === null || day.takenBackAt > instant)),
      ),
  };
}
