import { getCalendar } from '#db/reads/administration/installation.ts';
import { mailPreferencesOf } from '#db/reads/mail/mail-preferences.ts';
import { reminderItemsOn } from '#db/reads/mail/reminder-items.ts';
import { listPlanIds } from '#db/reads/plans/plan-ids.ts';
import { remindPerson } from '#db/writes/mail/reminders.ts';
import { isWorkingDay } from '#domain/clocks/working-days.ts';
import { hourInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { DigestItem } from '#domain/mail/digest.ts';
import { breath } from './breath.ts';

/**
 * Reminds everybody of what has come up, each at their hour in Europe/London or later that day, on working days only: what falls
 * on another day is told on the next working day (product §6). Safe to run twice, at any hour.
 * @param hour the hour that has come; by default the real clock's
 * @returns how many people were reminded
 */
export async function remindPeople(moment: Moment, hour = hourInLondon(moment.clock)): Promise<number> {
  const calendar = getCalendar();
  const { today } = moment;
  if (!isWorkingDay(today, calendar)) return 0;
  const itemsOf = reminderItemsOn(today, calendar);
  const byPerson = new Map<string, DigestItem[]>();
  for (const planId of listPlanIds()) {
    for (const [personId, items] of itemsOf(planId)) {
      byPerson.set(personId, [...(byPerson.get(personId) ?? []), ...items]);
    }
    await breath();
  }
  let people = 0;
  for (const [personId, items] of byPerson) {
    await breath();
    if (mailPreferencesOf(personId).digestHour > hour) continue;
    if (remindPerson(personId, items, { today, calendar }, moment).reminded > 0) people += 1;
  }
  return people;
}
