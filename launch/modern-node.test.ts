import { expect, test } from 'vitest';
import { isModern, modernNode } from './modern-node.mjs';

test.each([
  ['v20.20.2', false],
  ['v22.17.9', false],
  ['v22.18.0', true],
  ['v24.0.0', true],
  ['v24.21.0', true],
])('Node %s runs the product: %s', (version, runs) => {
  expect(isModern(version)).toBe(runs);
});

test('where the packages bring no Node that runs here, our own serves if it is new enough', () => {
  expect(modernNode('/no/such/node')).toBe(process.execPath);
});
