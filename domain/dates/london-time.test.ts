import { afterAll, describe, expect, it } from 'vitest';
import {
  dateAndTimeInLondon,
  dateInLondon,
  endOfDayInLondon,
  hourInLondon,
  startOfDayInLondon,
  timeInLondon,
  todayInLondon,
} from './london-time.ts';

const machineZone = process.env.TZ;
afterAll(() => {
  if (machineZone === undefined) delete process.env.TZ;
  else process.env.TZ = machineZone;
});

describe.each(['UTC', 'Europe/London', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu'])(
  'with the machine set to %s',
  (zone) => {
    it('today is the day in London', () => {
      process.env.TZ = zone;
      expect(todayInLondon('2023-06-30T22:59:59.999Z')).toBe('2023-06-30');
      expect(todayInLondon('2023-06-30T23:00:00.000Z')).toBe('2023-07-01');
      expect(todayInLondon('2023-12-31T23:59:59.999Z')).toBe('2023-12-31');
      expect(todayInLondon('2024-01-01T00:00:00Z')).toBe('2024-01-01');
      expect(dateInLondon('2024-02-29T12:00:00Z')).toBe('2024-02-29');
    });

    it('a time is the time in London', () => {
      process.env.TZ = zone;
      expect(timeInLondon('2023-06-30T07:42:10.000Z')).toBe('8:42am');
      expect(timeInLondon('2023-12-15T08:42:10.000Z')).toBe('8:42am');
      expect(timeInLondon('2023-12-15T15:05:00.000Z')).toBe('3:05pm');
      expect(timeInLondon('2023-12-15T00:00:30.000Z')).toBe('midnight');
      expect(timeInLondon('2023-12-15T00:01:00.000Z')).toBe('12:01am');
      expect(timeInLondon('2023-06-30T11:00:00.000Z')).toBe('midday');
      expect(timeInLondon('2023-06-30T11:30:00.000Z')).toBe('12:30pm');
      expect(dateAndTimeInLondon('2023-06-30T23:30:00.000Z')).toBe('1 July 2023 at 12:30am');
      expect(hourInLondon('2023-06-30T23:30:00.000Z')).toBe(0);
    });

    it('a day ends at 23:59 in London, also where the clocks change', () => {
      process.env.TZ = zone;
      expect(endOfDayInLondon('2023-07-18')).toBe('2023-07-18T22:59:59.999Z');
      expect(endOfDayInLondon('2023-12-15')).toBe('2023-12-15T23:59:59.999Z');
      expect(endOfDayInLondon('2026-10-25')).toBe('2026-10-25T23:59:59.999Z');
      expect(endOfDayInLondon('2026-10-24')).toBe('2026-10-24T22:59:59.999Z');
      expect(endOfDayInLondon('2027-03-28')).toBe('2027-03-28T22:59:59.999Z');
      expect(endOfDayInLondon('2027-03-27')).toBe('2027-03-27T23:59:59.999Z');
      expect(startOfDayInLondon('2026-10-25')).toBe('2026-10-24T23:00:00.000Z');
      expect(startOfDayInLondon('2027-03-28')).toBe('2027-03-28T00:00:00.000Z');
    });
  },
);

it('every day of two years begins where the day before ended and holds its own instants', () => {
  for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    const next = new Date(day + 86_400_000).toISOString().slice(0, 10);
    expect(dateInLondon(startOfDayInLondon(date))).toBe(date);
    expect(dateInLondon(endOfDayInLondon(date))).toBe(date);
    expect(Date.parse(startOfDayInLondon(next)) - Date.parse(endOfDayInLondon(date))).toBe(1);
  }
});

it('what is no instant is refused', () => {
  expect(() => todayInLondon('yesterday')).toThrow(RangeError);
});
