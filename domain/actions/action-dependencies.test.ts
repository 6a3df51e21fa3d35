import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { circleClosedBy, type Predecessor, whyLate } from './action-dependencies.ts';

describe('a circle of actions that wait on each other', () => {
  const standing = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'b', to: 'd' },
  ];

  test('is found however long, and named from the one that waits back to itself', () => {
    expect(circleClosedBy({ from: 'a', to: 'a' }, [])).toEqual(['a', 'a']);
    expect(circleClosedBy({ from: 'b', to: 'a' }, standing)).toEqual(['b', 'a', 'b']);
    expect(circleClosedBy({ from: 'd', to: 'a' }, standing)).toEqual(['d', 'a', 'b', 'd']);
  });

  test('is not seen where two ways lead to the same action', () => {
    expect(circleClosedBy({ from: 'a', to: 'd' }, standing)).toBeNull();
    expect(circleClosedBy({ from: 'e', to: 'a' }, standing)).toBeNull();
  });
});

describe('an action that is waited on', () => {
  const predecessor: Predecessor = {
    ref: '1.3',
    title: 'Tracker review',
    stage: 'in-progress',
    deadlineOn: '2023-06-19',
    forecastOn: null,
  };
  const said = (other: Partial<Predecessor> = {}) =>
    whyLate({ ...predecessor, ...other }, '2023-06-30', publishedCalendar);

  test('is late past its deadline, or when its forecast is', () => {
    expect(said()).toBe(
      'Waits on 1.3, ‘Tracker review’, which was due on 19 June, 9 working days ago, and is not delivered.',
    );
    expect(said({ deadlineOn: '2023-07-31', forecastOn: '2023-08-04' })).toBe(
      'Waits on 1.3, ‘Tracker review’, forecast for 4 August, after its deadline, 31 July.',
    );
  });

  test('is not late when delivered, withdrawn, in time or without a deadline', () => {
    expect(said({ stage: 'delivered' })).toBeNull();
    expect(said({ stage: 'withdrawn' })).toBeNull();
    expect(said({ deadlineOn: '2023-06-30' })).toBeNull();
    expect(said({ deadlineOn: null, forecastOn: '2023-08-04' })).toBeNull();
  });
});
