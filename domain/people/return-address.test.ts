import { expect, test } from 'vitest';
import { returnAddress, signInAddress } from './return-address.ts';

test('a link of a message is where signing in leads to', () => {
  expect(signInAddress('/actions/abc/post-update')).toBe('/sign-in?to=%2Factions%2Fabc%2Fpost-update');
  expect(returnAddress('/plans/abc?show=red&_rsc=1x2')).toBe('/plans/abc?show=red');
});

test('the first page needs no mention', () => {
  expect(signInAddress('/')).toBe('/sign-in');
  expect(signInAddress(null)).toBe('/sign-in');
});

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example',
  '/.//elsewhere.example',
  'javascript:alert(1)',
  'actions/abc',
  '/api/plans',
  '/sign-in?to=/',
  '/_next/static/x.js',
  `/${'a'.repeat(600)}`,
])('nobody is led to %s', (asked) => {
  expect(returnAddress(asked)).toBeNull();
  expect(signInAddress(asked)).toBe('/sign-in');
});
