import { beforeEach, describe, expect, test } from 'vitest';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { getCalendarPage, previewProclaimedDay, previewTakingBack } from '#db/reads/clocks/calendar.ts';
import { lastTold, refusesEveryOtherRole, told } from '#db/testing/administration.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { proclaimDay, takeBackProclaimedDay } from './calendar.ts';

let administrator: Actor;
beforeEach(() => {
  freshDatabase();
  administrator = actorOf('administrator');
});

const thanks = { date: '2023-06-05', name: 'A day of thanks', confirmed: false };
const moved = [{ label: 'Statement due', oldDueOn: '2023-07-18', newDueOn: '2023-07-19', inForce: true }];

describe('a proclaimed day', () => {
  test('is previewed with the due dates it moves, and nothing is kept', () => {
    expect(previewProclaimedDay(administrator, thanks)).toMatchObject({ moved, keptPlanTitles: [] });
    expect(getCalendar().holidays.has(thanks.date)).toBe(false);
    expect(told()).toEqual([]);
  });

  test('moves what the preview said, and the audit trail tells old and new', () => {
    expect(proclaimDay(administrator, thanks, juneMoment)).toMatchObject({ moved });
    expect(getCalendar().holidays.get(thanks.date)).toBe('A day of thanks');
    expect(getCalendarPage(administrator, juneMoment.today)).toMatchObject({
      firstYear: 2012,
      lastYear: 2028,
      proclaimed: [{ date: thanks.date, addedBy: 'Systems Administrator' }],
    });
    expect(lastTold()).toMatchObject({ event: 'day-proclaimed', content: { date: thanks.date, moved } });
  });

  test('that is a bank holiday already is refused, a second time too', () => {
    const coronation = { ...thanks, date: '2023-05-08', confirmed: true };
    expect(() => proclaimDay(administrator, coronation, juneMoment)).toThrow(NotValid);
    proclaimDay(administrator, thanks, juneMoment);
    expect(() => proclaimDay(administrator, thanks, juneMoment)).toThrow(NotValid);
  });

  test('on a weekend is asked about, and then moves nothing', () => {
    const saturday = { ...thanks, date: '2023-06-03' };
    expect(() => previewProclaimedDay(administrator, saturday)).toThrow(Questioned);
    expect(proclaimDay(administrator, { ...saturday, confirmed: true }, juneMoment).moved).toEqual([]);
  });

  refusesEveryOtherRole((actor) => proclaimDay(actor, thanks, juneMoment));
  refusesEveryOtherRole((actor) => previewProclaimedDay(actor, thanks));
});

describe('taking a proclaimed day back', () => {
  const back = [{ oldDueOn: '2023-07-19', newDueOn: '2023-07-18' }];

  test('moves the due dates back as its preview said, and can be proclaimed anew', () => {
    const { id } = proclaimDay(administrator, thanks, juneMoment);
    expect(previewTakingBack(administrator, id)).toMatchObject({ moved: back, day: { date: thanks.date } });
    expect(takeBackProclaimedDay(administrator, id, juneMoment)).toMatchObject({ moved: back });
    expect(getCalendar().holidays.has(thanks.date)).toBe(false);
    expect(lastTold()).toMatchObject({ event: 'proclaimed-day-taken-back', content: { moved: back } });
    expect(() => takeBackProclaimedDay(administrator, id, juneMoment)).toThrow(NotPossible);
    expect(() => previewTakingBack(administrator, id)).toThrow(NotFound);
    expect(() => proclaimDay(administrator, thanks, juneMoment)).not.toThrow();
  });

  test('that does not exist is not found', () => {
    expect(() => takeBackProclaimedDay(administrator, 'none', juneMoment)).toThrow(NotFound);
  });

  test.each(['plan-lead', 'director', 'observer'])('a %s may not', (role) => {
    const { id } = proclaimDay(administrator, thanks, juneMoment);
    expect(() => takeBackProclaimedDay(actorOf(role), id, juneMoment)).toThrow('Only an administrator');
    expect(told()).toHaveLength(1);
  });
});
