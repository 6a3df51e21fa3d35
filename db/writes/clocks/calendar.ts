import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { type CalendarChange, changeOfCalendar } from '#db/reads/clocks/calendar.ts';
import { proclaimedDays } from '#db/schema/installation.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { withProclaimedDays } from '#domain/clocks/bank-holidays.ts';
import { assertCanBeProclaimed, type ProclaimDayInput, withoutProclaimedDay } from '#domain/clocks/calendar.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { Gone, NotFound } from '#domain/policy/refusals.ts';

function audited(
  actor: Actor,
  event: string,
  day: { id: string; date: string; name: string },
  change: CalendarChange,
  moment: Moment,
): void {
  const { id, date, name } = day;
  const content = { date, name, ...change };
  recordAudit({ actor: actor.personId, event, subject: { kind: 'proclaimed-day', id }, content }, moment);
}

/**
 * Adds a bank holiday proclaimed after the table was published. Due dates are counted when they are read, so open plans move at
 * once; old and new stand in the audit trail (rules §1).
 * @returns the day's id, and every due date that moved
 * @throws NotAllowed; NotValid for a day that is a bank holiday already; Questioned on a weekend
 */
export function proclaimDay(actor: Actor, input: ProclaimDayInput, moment: Moment): { id: string } & CalendarChange {
  return transaction(() => {
    assertAdministers(actor);
    const before = getCalendar();
    assertCanBeProclaimed(input, before);
    const { date, name } = input;
    const change = changeOfCalendar(before, withProclaimedDays(before, [input]));
    const day = database()
      .insert(proclaimedDays)
      .values({ date, name, addedBy: actor.personId, addedAt: moment.now })
      .returning({ id: proclaimedDays.id })
      .get();
    audited(actor, 'day-proclaimed', { ...day, date, name }, change, moment);
    return { ...day, ...change };
  });
}

/**
 * Takes a proclaimed day back; open plans move again. The row stays, with who took it back.
 * @throws NotFound; NotAllowed; NotPossible when it was taken back already
 */
export function takeBackProclaimedDay(actor: Actor, dayId: string, moment: Moment): { id: string } & CalendarChange {
  return transaction(() => {
    assertAdministers(actor);
    const day = database().select().from(proclaimedDays).where(eq(proclaimedDays.id, dayId)).get();
    if (!day) throw new NotFound();
    if (day.takenBackAt !== null) throw new Gone('This day was taken back already.');
    const before = getCalendar();
    const change = changeOfCalendar(before, withoutProclaimedDay(before, day.date));
    database()
      .update(proclaimedDays)
      .set({ takenBackBy: actor.personId, takenBackAt: moment.now })
      .where(eq(proclaimedDays.id, dayId))
      .run();
    audited(actor, 'proclaimed-day-taken-back', day, change, moment);
    return { id: day.id, ...change };
  });
}
