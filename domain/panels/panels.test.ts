import { describe, expect, test } from 'vitest';
import { addPanelInput, assertMembershipFree, everyMeetingsWords, panelsTitle } from './panels.ts';

const panel = { name: 'Scrutiny Panel', kind: 'scrutiny', clearDays: 5 };

describe('a new panel', () => {
  test('shows no live position and has no chair unless it is said', () => {
    expect(addPanelInput.parse(panel)).toEqual({
      ...panel,
      chairPostId: null,
      readsExempt: false,
      takesSensitiveFiles: false,
      meets: '',
      showsLivePosition: false,
    });
  });

  test.each([-1, 31, 2.5, Number.NaN, '5'])('cannot have %s clear days', (clearDays) => {
    expect(addPanelInput.safeParse({ ...panel, clearDays }).error?.issues[0]?.message).toBe(
      'Clear days must be a whole number from 0 to 30',
    );
  });
});

test('a person sits on a panel once at a time, and again after having left', () => {
  const held = {
    id: 'm',
    personId: 'p',
    personName: 'The clerk',
    capacity: 'member' as const,
    fromOn: '2022-05-23',
    untilOn: '2023-06-29',
  };
  expect(() => assertMembershipFree([held], 'p', '2023-06-30')).not.toThrow();
  expect(() => assertMembershipFree([held], 'p', '2023-06-29')).toThrow(
    'The clerk is on this panel from 23 May 2022 already.',
  );
  expect(() => assertMembershipFree([{ ...held, untilOn: null }], 'p', '2023-06-30')).toThrow();
  expect(() => assertMembershipFree([held], 'q', '2023-06-01')).not.toThrow();
});

test('the title of the list counts the panels without a chair', () => {
  expect(panelsTitle([{ chairPostId: 'c' }])).toBe('1 panel');
  expect(panelsTitle([{ chairPostId: 'c' }, { chairPostId: null }])).toBe('2 panels, one without a chair');
});

test.each([
  [1, 'at every meeting'],
  [2, 'at every second meeting'],
  [3, 'at every third meeting'],
  [12, 'at every 12th meeting'],
])('what is reported every %i meetings is reported %s', (every, said) => {
  expect(everyMeetingsWords(every)).toBe(said);
});
