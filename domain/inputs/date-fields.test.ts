import { describe, expect, it } from 'vitest';
import { dateFieldsOf, parseDateFields } from './date-fields.ts';

function typed(day: string, month: string, year: string) {
  return parseDateFields({ day, month, year }, 'Forecast date');
}

describe('a date typed into three fields', () => {
  it.each([
    ['29', '9', '2023', '2023-09-29'],
    [' 01 ', '02', '2024', '2024-02-01'],
    ['29', 'February', '2024', '2024-02-29'],
    ['3', 'sep', '2023', '2023-09-03'],
    ['31', '12', '2100', '2100-12-31'],
    ['1', '1', '1990', '1990-01-01'],
  ])('%s %s %s is read', (day, month, year, date) => {
    expect(typed(day, month, year)).toEqual({ kind: 'date', date });
  });

  it('left empty is left to the form', () => {
    expect(typed('', ' ', '')).toEqual({ kind: 'empty' });
  });

  it.each([
    ['', '9', '2023', ['day'], 'Forecast date must include a day'],
    ['29', '', '', ['month', 'year'], 'Forecast date must include a month and a year'],
    ['29', '9', '23', ['year'], 'Forecast date must have a year of 4 figures, like 2023'],
    ['29', '9', '02023', ['year'], 'Forecast date must have a year of 4 figures, like 2023'],
    ['32', '9', '2023', ['day'], 'Forecast date must be a real date, like 29 9 2023'],
    ['0', '13', '2023', ['day', 'month'], 'Forecast date must be a real date, like 29 9 2023'],
    ['29', '2', '2023', ['day', 'month', 'year'], 'Forecast date must be a real date, like 29 9 2023'],
    ['1.5', '9', '2023', ['day'], 'Forecast date must be a real date, like 29 9 2023'],
    ['-1', '9', '2023', ['day'], 'Forecast date must be a real date, like 29 9 2023'],
    ['29', 'Sept?', '2023', ['month'], 'Forecast date must be a real date, like 29 9 2023'],
    ['29', '9', '1989', ['year'], 'Forecast date must be in a year from 1990 to 2100'],
    ['29', '9', '2101', ['year'], 'Forecast date must be in a year from 1990 to 2100'],
  ])('%s %s %s is refused in words, with the fields to mark', (day, month, year, fields, words) => {
    expect(typed(day, month, year)).toEqual({ kind: 'wrong', fields, words });
  });

  it('is filled again from what was saved', () => {
    expect(dateFieldsOf('2023-09-03')).toEqual({ day: '3', month: '9', year: '2023' });
    expect(dateFieldsOf(null)).toEqual({ day: '', month: '', year: '' });
  });
});
