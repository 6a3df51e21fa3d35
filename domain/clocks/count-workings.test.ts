import { describe, expect, it } from 'vitest';
import { publishedCalendar } from './bank-holidays.ts';
import { countWorkings } from './count-workings.ts';

const workings = countWorkings('2023-04-04', 70, publishedCalendar);

describe('the workings of 70 days from 4 April 2023', () => {
  it('end on 18 July with 30 weekend days and five holidays left out', () => {
    expect(workings.dueOn).toBe('2023-07-18');
    const weekend = workings.skipped.filter(({ why }) => why === 'Saturday' || why === 'Sunday');
    expect(weekend.length).toBe(30);
    expect(workings.skipped.filter((day) => !weekend.includes(day))).toEqual([
      { date: '2023-04-07', why: 'Good Friday' },
      { date: '2023-04-10', why: 'Easter Monday' },
      { date: '2023-05-01', why: 'Early May bank holiday' },
      { date: '2023-05-08', why: 'Coronation of King Charles III' },
      { date: '2023-05-29', why: 'Spring bank holiday' },
    ]);
    expect(workings.warnings).toEqual([]);
  });

  it('list every day once: day 0, then 105 days of which 70 carry a number', () => {
    expect(workings.days.length).toBe(106);
    expect(workings.days[0]).toEqual({ date: '2023-04-04', number: 0, why: null });
    expect(workings.days.filter(({ number }) => number !== null && number > 0).length).toBe(70);
    expect(workings.days.find(({ date }) => date === '2023-06-30')).toEqual({
      date: '2023-06-30',
      number: 58,
      why: null,
    });
    expect(workings.days.find(({ date }) => date === '2023-05-08')?.number).toBeNull();
    expect(workings.days.at(-1)).toEqual({ date: '2023-07-18', number: 70, why: null });
  });
});

describe('a report received on a day that is not a working day', () => {
  it('has day 0 there, and day 1 on the next working day', () => {
    const { days } = countWorkings('2023-04-07', 20, publishedCalendar);
    expect(days[0]).toEqual({ date: '2023-04-07', number: 0, why: null });
    expect(days.find(({ number }) => number === 1)?.date).toBe('2023-04-11');
  });
});

describe('a count that leaves the table', () => {
  it('is provisional past its last year: received 20 September 2028 is the last safe day for 70', () => {
    const safe = countWorkings('2028-09-20', 70, publishedCalendar);
    expect([safe.dueOn.slice(0, 4), safe.warnings]).toEqual(['2028', []]);
    const late = countWorkings('2028-09-21', 70, publishedCalendar);
    expect(late.warnings).toEqual([
      'Bank holidays after 31 December 2028 are not in the calendar yet, so this date is provisional and may move.',
    ]);
  });

  it('is provisional before its first year', () => {
    expect(countWorkings('2011-12-30', 70, publishedCalendar).warnings).toEqual([
      'Bank holidays before 1 January 2012 are not in the calendar, so this count is provisional.',
    ]);
  });
});
