import { describe, expect, test } from 'vitest';
import { belowFloors, completed, isBelow, lockfileFaults } from './lockfile.ts';

test.each([
  ['16.4.6', '16.4.1', false],
  ['16.4.1', '16.4.1', false],
  ['16.4.0', '16.4.1', true],
  ['15.9.9', '16.4.1', true],
  ['16.10.0', '16.4.1', false],
  ['16.4.1-canary.3', '16.4.1', true],
  ['17.0.0-rc.1', '16.4.1', false],
])('version %s is below %s: %s', (version, floor, below) => {
  expect(isBelow(version, floor)).toBe(below);
});

describe('the security floors', () => {
  const floors = { floors: { mammoth: ['1.11.0', 'a known hole'] }, banned: { xlsx: 'no fixed release' } };

  test('hold wherever in the tree a package lies', () => {
    const packages = {
      '': { version: '0.1.0' },
      'node_modules/mammoth': { version: '1.13.0' },
      'node_modules/reader/node_modules/mammoth': { version: '1.9.1' },
    };
    expect(belowFloors({ packages }, floors)).toEqual([
      'node_modules/reader/node_modules/mammoth 1.9.1 is below 1.11.0: a known hole',
    ]);
  });

  test('ban what has no fixed release', () => {
    expect(belowFloors({ packages: { 'node_modules/xlsx': { version: '0.18.5' } } }, floors)).toEqual([
      'node_modules/xlsx is banned: no fixed release',
    ]);
  });
});

describe('a lockfile that would not install elsewhere', () => {
  test('names the address of one network’s registry', () => {
    const packages = { 'node_modules/zod': { version: '4.0.0', resolved: 'https://registry.example/zod.tgz' } };
    expect(lockfileFaults({ packages })).toHaveLength(1);
  });

  test('lacks an entry for the optional package of another platform, and is completed with one', () => {
    const optionalDependencies = { 'tool-linux-x64': '1.0.0', 'tool-linux-arm64-musl': '1.0.0' };
    const packages = {
      '': {},
      'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies },
      'node_modules/tool-linux-x64': { version: '1.0.0', integrity: 'sha512-a' },
    };
    expect(lockfileFaults({ packages })).toEqual([
      'node_modules/tool wants tool-linux-arm64-musl, which the lockfile does not hold: run node launch/complete-lockfile.ts',
    ]);
    const whole = completed({ packages });
    expect(lockfileFaults(whole)).toEqual([]);
    expect(Object.keys(whole.packages)).toEqual([
      '',
      'node_modules/tool',
      ...['arm64-musl', 'x64'].map((end) => `node_modules/tool-linux-${end}`),
    ]);
    expect(whole.packages['node_modules/tool-linux-arm64-musl']).toEqual({
      version: '1.0.0',
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
      dev: true,
      optional: true,
    });
    expect(whole.packages['node_modules/tool-linux-x64']).toEqual(packages['node_modules/tool-linux-x64']);
  });
});
