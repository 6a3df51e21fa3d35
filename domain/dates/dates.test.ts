import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateOfDay,
  dayNumber,
  isRealDate,
  longDate,
  sentenceDate,
  shortDate,
  twoMonthsResponse,
  weekdayDate,
  weekdayName,
} from './dates.ts';

describe('real dates', () => {
  it('takes days that exist, from 1990 to 2100', () => {
    for (const date of ['1990-01-01', '2023-07-18', '2024-02-29', '2000-02-29', '2100-12-31']) {
      expect(isRealDate(date), date).toBe(true);
    }
  });

  it('refuses days that do not exist, years out of range and anything not written as a date', () => {
    const wrong = [
      '2023-02-29',
      '2100-02-29',
      '2023-04-31',
      '2023-13-01',
      '2023-00-10',
      '2023-01-00',
      '1989-12-31',
      '2101-01-01',
    ];
    const odd = [
      '',
      '2023-7-18',
      '18/07/2023',
      '2023-07-18T00:00:00Z',
      ' 2023-07-18',
      '2023-07-18\n',
      '２０２３-07-18',
      'tomorrow',
    ];
    for (const text of [...wrong, ...odd]) expect(isRealDate(text), text).toBe(false);
  });

  it('throws rather than count from what is not a date', () => {
    expect(() => dayNumber('2023-02-30')).toThrow(RangeError);
    expect(() => longDate('soon')).toThrow('Not a real date: soon');
  });
});

describe('reckoning with days and months', () => {
  it('goes from date to number and back for every day of 160 years', () => {
    let expected = dayNumber('1960-01-01');
    for (let date = '1960-01-01'; date < '2120-01-01'; date = addDays(date, 1)) {
      expect(dateOfDay(expected)).toBe(date);
      expected += 1;
    }
  });

  it('adds months and stays within the month', () => {
    expect(addMonths('2023-05-31', 6)).toBe('2023-11-30');
    expect(addMonths('2023-05-29', 6)).toBe('2023-11-29');
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 24)).toBe('2026-02-28');
    expect(addMonths('2023-12-15', 1)).toBe('2024-01-15');
    expect(addMonths('2023-01-31', -1)).toBe('2022-12-31');
    expect(addMonths('2023-03-31', -1)).toBe('2023-02-28');
  });

  it.each([
    ['2023-07-01', '2023-08-31'],
    ['2023-03-15', '2023-05-14'],
    ['2023-12-31', '2024-02-29'],
    ['2022-12-31', '2023-02-28'],
    ['2023-12-30', '2024-02-29'],
    ['2023-12-29', '2024-02-28'],
    ['2023-07-31', '2023-09-30'],
    ['2023-12-01', '2024-01-31'],
  ])('the executive has from a notice on %s until %s to respond', (noticeOn, lastDay) => {
    expect(twoMonthsResponse(noticeOn)).toBe(lastDay);
  });
});

describe('dates in words', () => {
  it('writes a date long, short, with its weekday and within a sentence', () => {
    expect(longDate('2023-07-18')).toBe('18 July 2023');
    expect(longDate('2023-07-01')).toBe('1 July 2023');
    expect(shortDate('2023-09-18')).toBe('18 Sep 2023');
    expect(weekdayDate('2023-07-18')).toBe('Tuesday 18 July 2023');
    expect(sentenceDate('2023-06-19', '2023-06-30')).toBe('19 June');
    expect(sentenceDate('2022-12-19', '2023-06-30')).toBe('19 December 2022');
  });

  it('knows the weekday before and after 1970', () => {
    expect(weekdayName('1969-12-31')).toBe('Wednesday');
    expect(weekdayName('1970-01-01')).toBe('Thursday');
    expect(weekdayName('2028-09-20')).toBe('Wednesday');
    expect(weekdayName('2024-02-29')).toBe('Thursday');
  });
});
