import { describe, expect, test } from 'vitest';
import { NotValid } from '#domain/policy/refusals.ts';
import { commonPasswords } from './common-passwords.ts';
import { assertHardToGuess, setPasswordInput } from './passwords.ts';

const own = { councilName: 'Haringey Council', name: 'Robin Example', email: 'robin.example@haringey.invalid' };
const wordsFor = (password: string) =>
  setPasswordInput.safeParse({ secret: 's', password }).error?.issues.map((issue) => issue.message);

describe('the length of a password', () => {
  test.each([
    ['', 'Enter a password'],
    ['eleven char', 'Password must be 12 characters or more'],
    ['🦊🦊🦊🦊🦊🦊', 'Password must be 12 characters or more'],
    ['x'.repeat(129), 'Password must be 128 characters or fewer'],
  ])('refuses %j', (password, words) => {
    expect(wordsFor(password)).toEqual([words]);
  });

  test.each(['twelve chars', 'x'.repeat(128), '🦊🐢🌧️ twelve of them'])('takes %j', (password) => {
    expect(wordsFor(password)).toBeUndefined();
  });
});

test('spaces at the ends, emoji and accents are kept exactly as typed', () => {
  const password = '  Träumerei 🦊 at 7  ';
  expect(setPasswordInput.parse({ secret: 's', password }).password).toBe(password);
});

test('a role beside the password is refused', () => {
  expect(
    setPasswordInput.safeParse({ secret: 's', password: 'long enough to do', role: 'administrator' }).success,
  ).toBe(false);
});

describe('a password that is guessed first is refused', () => {
  test.each([
    'password1234',
    'Password 2023!',
    'P@ssw0rd12345',
    'passwordpassword',
    'letmeinletmein',
    'qwertyuiop123',
    'Liverpool2023!!',
    '1234567890123',
    '987654321098',
    'abcdefghijklmn',
    'aaaaaaaaaaaa',
    '            ',
    '🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊',
    '202320232023',
    'correct horse battery staple',
    'Safeguarding2023',
  ])('%s', (password) => {
    expect(() => assertHardToGuess(password, own)).toThrow('one that is tried first');
  });

  test.each([
    'Haringey2023!!',
    'haringeycouncil1',
    'SeventySeventy',
    'seventy700000',
    'robin.example@haringey.invalid',
    'robinexample99',
    'H4ringey 12345',
  ])('%s, being made of a name here', (password) => {
    expect(() => assertHardToGuess(password, own)).toThrow('made of a name or an address');
  });
});

test.each([
  'sunshine monkey dragon',
  'four cups of cold rain',
  'Robin likes green tea',
  'Tr0ub4dor&3 and more',
  '837462910385',
  'my council seventy',
  '  leading spaces 7',
])('%s is taken: there are no rules of composition', (password) => {
  expect(() => assertHardToGuess(password, own)).not.toThrow();
});

test('the refusal is at the field, in words', () => {
  try {
    assertHardToGuess('password1234', own);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(NotValid);
    expect((error as NotValid).fields.map(({ field }) => field)).toEqual(['password']);
  }
});

test('the list holds at least two hundred, in lower case without spaces', () => {
  expect(commonPasswords.size).toBeGreaterThan(200);
  expect([...commonPasswords].filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
});
