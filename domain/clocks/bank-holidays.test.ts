import { describe, expect, it } from 'vitest';
import { isRealDate } from '#domain/dates/dates.ts';
import { publishedCalendar, withProclaimedDays } from './bank-holidays.ts';
import { isWorkingDay } from './working-days.ts';

/** How many bank holidays England and Wales had in each year; eight is the rule, the others had a proclaimed day more. */
const daysByYear: Record<string, number> = {
  '2012': 9,
  '2013': 8,
  '2014': 8,
  '2015': 8,
  '2016': 8,
  '2017': 8,
  '2018': 8,
  '2019': 8,
  '2020': 8,
  '2021': 8,
  '2022': 10,
  '2023': 9,
  '2024': 8,
  '2025': 8,
  '2026': 8,
  '2027': 8,
  '2028': 8,
};

describe('the published bank holidays', () => {
  it('hold every year from 2012 to 2028 in full', () => {
    const found: Record<string, number> = {};
    for (const date of publishedCalendar.holidays.keys()) {
      expect(isRealDate(date), date).toBe(true);
      found[date.slice(0, 4)] = (found[date.slice(0, 4)] ?? 0) + 1;
    }
    expect(found).toEqual(daysByYear);
    expect([publishedCalendar.firstYear, publishedCalendar.lastYear]).toEqual([2012, 2028]);
  });

  it('are named as people know them', () => {
    const names = ['2023-04-07', '2023-04-10', '2023-05-01', '2023-05-08', '2023-05-29', '2023-01-02', '2022-09-19'];
    expect(names.map((date) => publishedCalendar.holidays.get(date))).toEqual([
      'Good Friday',
      'Easter Monday',
      'Early May bank holiday',
      'Coronation of King Charles III',
      'Spring bank holiday',
      'New Year’s Day (substitute day)',
      'State Funeral of Queen Elizabeth II',
    ]);
  });

  it('fall on weekdays: a substitute stands for one on a weekend', () => {
    for (const date of publishedCalendar.holidays.keys()) {
      expect([1, 2, 3, 4, 5], date).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
    }
  });

  it('have Good Friday two days before Easter Sunday, reckoned apart from the table', () => {
    for (let year = 2012; year <= 2028; year += 1) {
      const goodFriday = new Date(easterSunday(year) - 2 * 86_400_000).toISOString().slice(0, 10);
      const easterMonday = new Date(easterSunday(year) + 86_400_000).toISOString().slice(0, 10);
      expect(publishedCalendar.holidays.get(goodFriday)).toBe('Good Friday');
      expect(publishedCalendar.holidays.get(easterMonday)).toBe('Easter Monday');
    }
  });
});

describe('a proclaimed day', () => {
  it('is added to a new calendar, the old one stays', () => {
    const proclaimed = withProclaimedDays(publishedCalendar, [{ date: '2023-06-05', name: 'A proclaimed day' }]);
    expect(isWorkingDay('2023-06-05', proclaimed)).toBe(false);
    expect(isWorkingDay('2023-06-05', publishedCalendar)).toBe(true);
    expect(proclaimed.holidays.get('2023-06-05')).toBe('A proclaimed day');
  });

  it('does not rename a published one', () => {
    const twice = withProclaimedDays(publishedCalendar, [{ date: '2023-05-08', name: 'Something else' }]);
    expect(twice.holidays.get('2023-05-08')).toBe('Coronation of King Charles III');
    expect(twice.holidays.size).toBe(publishedCalendar.holidays.size);
  });
});

/** Gauss's Easter for the Gregorian calendar, as an instant at UTC midnight. */
function easterSunday(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const m = Math.floor((a + 11 * h) / 319);
  const l = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7;
  const month = Math.floor((h - m + l + 90) / 25);
  return Date.UTC(year, month - 1, (h - m + l + month + 19) % 32);
}
