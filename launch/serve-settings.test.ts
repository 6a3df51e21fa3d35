import { describe, expect, test } from 'vitest';
import { settingFaults } from './serve-settings.mjs';

const strong = 'q3Jt9VbX2mZr7LwKf8YpNc4HsDgT6aEu';
const good = { DATA_DIR: '/srv/seventy', BASE_URL: 'https://plans.council.gov.uk', SEVENTY_SECRET: strong };

test('a real installation starts with a folder, an address and a strong secret', () => {
  expect(settingFaults(good)).toEqual([]);
});

test('each missing setting is named in a sentence of its own', () => {
  const faults = settingFaults({});
  expect(faults.map((fault) => fault?.split(' ')[0])).toEqual(['DATA_DIR', 'BASE_URL', 'SEVENTY_SECRET']);
});

describe('an address', () => {
  test.each(['http://localhost:3000', 'http://127.0.0.1:8080/', 'https://plans.council.gov.uk:8443'])(
    '%s is taken',
    (BASE_URL) => {
      expect(settingFaults({ ...good, BASE_URL })).toEqual([]);
    },
  );

  test.each([
    ['plans.council.gov.uk', 'must be a whole address'],
    ['ftp://plans.council.gov.uk', 'must begin with https'],
    ['http://plans.council.gov.uk', 'Only localhost may use http'],
    ['https://plans.council.gov.uk/seventy', 'nothing after the host'],
    ['https://plans.council.gov.uk/?a=1', 'nothing after the host'],
    ['https://me:word@plans.council.gov.uk', 'nothing after the host'],
    ['   ', 'is missing'],
  ])('%s is refused: it %s', (BASE_URL, words) => {
    const faults = settingFaults({ ...good, BASE_URL });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
  });
});

describe('a secret', () => {
  test.each([
    ['x'.repeat(8), 'has 8 characters'],
    [strong.slice(1), 'has 31 characters'],
    ['a'.repeat(64), 'repeats itself'],
    ['abcabcabcabcabcabcabcabcabcabcabcabcabc', 'repeats itself'],
    ['Tr0ub4dor&3-Tr0ub4dor&3-Tr0ub4dor&3-Tr0', 'repeats itself'],
    ['better-auth-secret-12345678901234567890', 'could be guessed'],
    ['please-change-me-before-you-go-live-now', 'could be guessed'],
    ['correct horse battery staple PASSWORD ok', 'could be guessed'],
    ['0123456789abcdefghijklmnopqrstuvwxyzAB', 'could be guessed'],
  ])('%s is refused: it %s', (SEVENTY_SECRET, words) => {
    const faults = settingFaults({ ...good, SEVENTY_SECRET });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
    expect(faults[0]).not.toContain(SEVENTY_SECRET);
  });
});
