import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from './process-testing.ts';
import { readStamp, renew, stampOf } from './stamp.mjs';

let folder: string;
const write = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
};
const stamp = () => stampOf(folder, ['app', 'package-lock.json']);

beforeEach(() => {
  folder = temporaryFolder();
  write('app/page.tsx', 'one');
  write('package-lock.json', '{}');
});

describe('a stamp', () => {
  test('is the same for the same sources', () => {
    expect(stamp()).toBe(stamp());
  });

  test.each([
    ['a changed text', () => write('app/page.tsx', 'two')],
    ['a new file', () => write('app/deep/other.tsx', '')],
    ['a renamed file', () => fs.renameSync(path.join(folder, 'app/page.tsx'), path.join(folder, 'app/pages.tsx'))],
    ['a removed file', () => fs.rmSync(path.join(folder, 'package-lock.json'))],
    [
      'a text put into a file of another name',
      () => fs.renameSync(path.join(folder, 'app'), path.join(folder, 'jobs')),
    ],
  ])('is another after %s', (_, change) => {
    const before = stamp();
    change();
    expect(stamp()).not.toBe(before);
  });

  test('does not change with tests and their fixtures, which are not built', () => {
    const before = stamp();
    write('app/page.test.tsx', 'x');
    write('app/fixtures/report.pdf', 'x');
    expect(stamp()).toBe(before);
  });
});

describe('a build', () => {
  const built = () => path.join(folder, '.next');
  const make = (file: string) => async () => write(`.next/${file}`, 'made');

  test('is made once and then kept', async () => {
    expect(await renew(built(), 'stamp', 'A', make('server.js'))).toBe(true);
    expect(await renew(built(), 'stamp', 'A', make('server.js'))).toBe(false);
  });

  test('that was killed half-way leaves no stamp, and nothing of it is in the next one', async () => {
    const killed = async () => {
      await make('half.js')();
      throw new Error('killed');
    };
    await expect(renew(built(), 'stamp', 'A', killed)).rejects.toThrow('killed');
    expect(readStamp(built(), 'stamp')).toBeNull();
    expect(await renew(built(), 'stamp', 'A', make('whole.js'))).toBe(true);
    expect(fs.readdirSync(built()).sort()).toEqual(['stamp', 'whole.js']);
  });

  test('of other sources is thrown away, also when the new one fails', async () => {
    await renew(built(), 'stamp', 'A', make('old.js'));
    await expect(renew(built(), 'stamp', 'B', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(readStamp(built(), 'stamp')).toBeNull();
  });
});
