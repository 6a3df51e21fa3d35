import { describe, expect, test } from 'vitest';
import {
  addPersonInput,
  assertAdministratorRemains,
  assertRoleFitsPlan,
  grantRoleInput,
  peopleTitle,
  signInState,
} from './people.ts';

const wordsOf = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map((issue) => issue.message);

describe('adding a person', () => {
  test('keeps the address in lower case without the spaces around it', () => {
    expect(addPersonInput.parse({ name: ' Robin Example ', email: ' Robin@Council.Invalid ' })).toEqual({
      name: 'Robin Example',
      email: 'robin@council.invalid',
    });
  });

  test.each(['robin', 'robin@', 'robin@council', 'ro bin@council.invalid', 'röbin@council.invalid', 'a@b.cc\u0000'])(
    'refuses the address %j, with which nobody could sign in',
    (email) => {
      expect(wordsOf(addPersonInput.safeParse({ name: 'Robin', email }))).toEqual([
        'Enter an e-mail address in the correct format, like name@example.com',
      ]);
    },
  );

  test('asks for what is missing', () => {
    expect(wordsOf(addPersonInput.safeParse({ name: '', email: '' }))).toContain('Enter a name');
    expect(wordsOf(addPersonInput.safeParse({ name: '', email: '' }))).toContain('Enter an e-mail address');
  });

  test('refuses a role slipped into the form', () => {
    const result = addPersonInput.safeParse({ name: 'R', email: 'r@council.invalid', role: 'administrator' });
    expect(result.error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: ['role'] });
  });
});

test('a role that does not exist cannot be granted', () => {
  expect(wordsOf(grantRoleInput.safeParse({ personId: 'p', role: 'superuser', planId: null }))).toEqual([
    'Choose a role',
  ]);
});

test('an administrator is one on all plans', () => {
  expect(() => assertRoleFitsPlan('administrator', 'plan-1')).toThrow('An administrator is one on all plans');
  expect(() => assertRoleFitsPlan('administrator', null)).not.toThrow();
  expect(() => assertRoleFitsPlan('plan-lead', 'plan-1')).not.toThrow();
});

describe('there must be one administrator', () => {
  test('so the last one cannot go', () => {
    expect(() => assertAdministratorRemains(['a'], 'a')).toThrow('There must be one administrator');
  });

  test('one of two can go, and so can anybody who is none', () => {
    expect(() => assertAdministratorRemains(['a', 'b'], 'a')).not.toThrow();
    expect(() => assertAdministratorRemains(['a'], 'c')).not.toThrow();
  });
});

test('a person who was disabled is so, whether or not they chose a password', () => {
  expect(signInState({ disabledAt: null, erasedAt: null, identityId: null })).toBe('no-password');
  expect(signInState({ disabledAt: null, erasedAt: null, identityId: 'i' })).toBe('can-sign-in');
  expect(signInState({ disabledAt: '2023-05-12T16:00:00.000Z', erasedAt: null, identityId: 'i' })).toBe('disabled');
  const erasedAt = '2023-06-30T08:20:00.000Z';
  expect(signInState({ disabledAt: '2023-05-12T16:00:00.000Z', erasedAt, identityId: null })).toBe('erased');
});

test('the title of the list says who has no role, leaving out the disabled', () => {
  const some = (state: 'can-sign-in' | 'disabled', ...roles: string[]) => ({ state, roles });
  expect(peopleTitle([some('can-sign-in', 'owner')])).toBe('1 person');
  expect(peopleTitle([some('can-sign-in', 'owner'), some('can-sign-in'), some('disabled')])).toBe(
    '3 people, one without a role',
  );
});
