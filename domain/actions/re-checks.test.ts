import { expect, it } from 'vitest';
import { reCheckSchedule } from './re-checks.ts';

it('a verified action is looked at again after three and six months', () => {
  expect(reCheckSchedule('2023-05-29')).toEqual(['2023-08-29', '2023-11-29']);
});

it('a month without that day gives its last', () => {
  expect(reCheckSchedule('2023-05-31')).toEqual(['2023-08-31', '2023-11-30']);
  expect(reCheckSchedule('2023-11-30')).toEqual(['2024-02-29', '2024-05-30']);
});

it('where only one is set there is only that one, where none is set it is six months', () => {
  expect(reCheckSchedule('2023-05-29', [3])).toEqual(['2023-08-29']);
  expect(reCheckSchedule('2023-05-29', [])).toEqual(['2023-11-29']);
});

it('the last comes last, however the months are given', () => {
  expect(reCheckSchedule('2023-01-15', [6, 3, 6])).toEqual(['2023-04-15', '2023-07-15']);
});
