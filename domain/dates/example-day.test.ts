import { describe, expect, test } from 'vitest';
import { NotValid } from '#domain/policy/refusals.ts';
import { daysToLive, exampleMoment } from './example-day.ts';

describe('the example’s day', () => {
  test('moves over every day, the last one included', () => {
    expect(daysToLive('2023-06-30', '2023-07-03')).toEqual(['2023-07-01', '2023-07-02', '2023-07-03']);
  });

  test('moves forward only, and not further than 400 days', () => {
    expect(() => daysToLive('2023-06-30', '2023-06-30')).toThrow(NotValid);
    expect(() => daysToLive('2023-06-30', '2023-06-29')).toThrow(NotValid);
    expect(() => daysToLive('2023-06-30', '2024-08-04')).toThrow(NotValid);
    expect(daysToLive('2023-06-30', '2024-08-03')).toHaveLength(400);
  });

  test('begins at ten, however early the real clock, runs with it, and keeps within the day', () => {
    const at = (time: string) => exampleMoment('2023-06-30', `2026-11-22T${time}Z`).now;
    expect(at('00:00:00.000')).toBe('2023-06-30T10:00:00.000Z');
    expect(at('12:00:00.000')).toBe('2023-06-30T16:30:00.000Z');
    expect(at('23:59:59.999') > at('23:59:58.000')).toBe(true);
    expect(at('23:59:59.999').startsWith('2023-06-30T22:59:59')).toBe(true);
  });
});
