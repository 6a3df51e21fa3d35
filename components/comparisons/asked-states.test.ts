import { expect, test } from 'vitest';
import { askedState } from './asked-states.ts';

test('nothing asked is the state the page begins with', () => {
  expect(askedState({}, 'from', 'version-1').state).toEqual({ kind: 'version', number: 1 });
  expect(askedState({}, 'to', 'live').state).toEqual({ kind: 'live' });
});

test('a date may stand in the address, or be typed into three fields', () => {
  const on = { kind: 'on', on: '2023-06-12' };
  expect(askedState({ from: 'on-2023-06-12' }, 'from', 'live')).toMatchObject({
    chosen: 'on',
    state: on,
    typed: { day: '12', month: '6', year: '2023' },
  });
  const typed = { from: 'on', 'from-date-day': '12', 'from-date-month': 'June', 'from-date-year': '2023' };
  expect(askedState(typed, 'from', 'live').state).toEqual(on);
});

test.each([
  [{ from: 'on' }, 'Enter the date'],
  [
    { from: 'on', 'from-date-day': '31', 'from-date-month': '2', 'from-date-year': '2023' },
    'The date must be a real date, like 29 9 2023',
  ],
  [{ from: 'version-x' }, 'Choose a state of the plan from the list'],
])('%j: what is wrong is said in words', (asked, error) => {
  expect(askedState(asked, 'from', 'live').error).toBe(error);
});
