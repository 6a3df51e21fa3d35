import { expect, test } from 'vitest';
import { callerOf, networkOf, sourceAddress } from './source-address.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  ['2001:db8::1', '2001:db8::2', true],
  ['2001:db8::1', '2001:db8:0:0:9::1', true],
  ['2001:db8:0:1::1', '2001:db8::1', false],
  ['fe80::1', '2001:db8::1', false],
])('%s and %s are the same network: %s', (one, other, same) => {
  expect(networkOf(one) === networkOf(other)).toBe(same);
});

test('only what the server wrote on the request counts, never what the caller says', () => {
  const claimed = { 'x-forwarded-for': '203.0.113.1', 'x-real-ip': '203.0.113.1', forwarded: 'for=203.0.113.1' };
  expect(sourceAddress(new Request('http://localhost', { headers: claimed }))).toBe('unknown');
  const written = { ...claimed, 'x-seventy-source': '192.0.2.7' };
  expect(sourceAddress(new Request('http://localhost', { headers: written }))).toBe('192.0.2.7');
});

test('people behind the reverse proxy are told apart, and nobody else can choose an address for themselves', () => {
  const proxies = ['127.0.0.1'];
  expect(callerOf('127.0.0.1', '198.51.100.4', proxies)).toBe('198.51.100.4');
  expect(callerOf('::ffff:127.0.0.1', '203.0.113.9, 198.51.100.4', proxies)).toBe('198.51.100.4');
  expect(callerOf('192.0.2.1', '198.51.100.4', proxies)).toBe('192.0.2.1');
  expect(callerOf('127.0.0.1', '198.51.100.4', [])).toBe('127.0.0.1');
  expect(callerOf('127.0.0.1', undefined, proxies)).toBe('127.0.0.1');
});
