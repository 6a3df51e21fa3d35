import { expect, test } from 'vitest';
import { meetingTime, readTime, timeWords } from './meeting-time.ts';

test.each([
  ['6.30pm', '18:30'],
  ['6:30 pm', '18:30'],
  ['6.30 p.m.', '18:30'],
  ['18:30', '18:30'],
  ['9.30', '09:30'],
  ['7pm', '19:00'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['noon', '12:00'],
])('the time of a meeting typed as %s is %s', (typed, kept) => {
  expect(readTime(typed)).toBe(kept);
});

test.each(['7', '25:00', '18:75', '13pm', '0pm', 'evening', '6:3pm', '1830'])('%s is no time of a meeting', (typed) => {
  expect(readTime(typed)).toBeNull();
  expect(meetingTime.safeParse(typed).error?.issues[0]?.message).toBe('Time must be like 6:30pm or 18:30');
});

test('a time that is not known may be left empty', () => {
  expect(meetingTime.parse('')).toBe('');
  expect(meetingTime.parse(undefined)).toBe('');
});

test.each([
  ['18:30', '6:30pm'],
  ['10:00', '10am'],
  ['12:00', '12pm'],
  ['00:15', '12:15am'],
  ['', ''],
])('%s is said as %s', (startsAt, words) => {
  expect(timeWords(startsAt)).toBe(words);
});
