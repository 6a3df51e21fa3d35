import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { takeLock } from '#db/lock.ts';
import { type Ended, runToEnd, temporaryFolder } from './process-testing.ts';

// Whole commands are run, each in a process of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const secret = 'q3Jt9VbX2mZr7LwKf8YpNc4HsDgT6aEu';
const example = temporaryFolder();
const real = temporaryFolder();
const prepareExample = (folder: string, ...more: string[]) =>
  runToEnd(['launch/prepare-example.ts', ...more], { DATA_DIR: folder });
const prepareReal = (folder: string, ...more: string[]) =>
  runToEnd(['launch/prepare-real.ts', ...more], {
    DATA_DIR: folder,
    BASE_URL: 'https://plans.council.gov.uk',
    SEVENTY_SECRET: secret,
    COUNCIL_NAME: 'Test council',
  });

function ask<T>(folder: string, question: string): T {
  const client = new Sqlite(path.join(folder, 'seventy.db'), { readonly: true });
  try {
    return client.prepare(question).get() as T;
  } finally {
    client.close();
  }
}

let first: { example: Ended; real: Ended };
beforeAll(async () => {
  const [ofExample, ofReal] = await Promise.all([prepareExample(example), prepareReal(real)]);
  first = { example: ofExample, real: ofReal };
});

describe('the example', () => {
  test('is filled once, and what people did in it is kept at the next start', async () => {
    expect(first.example).toEqual({ code: 0, out: '', err: '' });
    const before = ask<{ actions: number }>(example, 'select count(*) actions from actions');
    expect(before.actions).toBeGreaterThan(0);
    const client = new Sqlite(path.join(example, 'seventy.db'));
    client.prepare("update plans set title = 'Changed by hand'").run();
    client.close();
    expect((await prepareExample(example)).code).toBe(0);
    expect(ask(example, 'select title from plans')).toEqual({ title: 'Changed by hand' });
    expect(ask(example, 'select count(*) actions from actions')).toEqual(before);
  });

  test('is refused a real installation’s data, in one sentence, and leaves them as they are', async () => {
    const before = fs.readFileSync(path.join(real, 'seventy.db'));
    const { code, err } = await prepareExample(real);
    expect([code, err]).toEqual([
      1,
      `A real installation's data lie in ${real}, and the example leaves them alone. Open them with "npm run serve", or set DATA_DIR to another folder.\n`,
    ]);
    expect(fs.readFileSync(path.join(real, 'seventy.db')).equals(before)).toBe(true);
  });
});

describe('a real installation', () => {
  const link = /^First administrator: https:\/\/plans\.council\.gov\.uk\/set-password\/[\w-]{43}\n$/;

  test('starts real, with one link for the first administrator', () => {
    const { code, out, err } = first.real;
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(link);
    expect(ask(real, 'select kind, council_name, example_day_on from installation')).toEqual({
      kind: 'real',
      council_name: 'Test council',
      example_day_on: null,
    });
    expect(ask(real, 'select count(*) n from people')).toEqual({ n: 0 });
    const secretPart = out.trim().split('/').at(-1);
    expect(fs.readFileSync(path.join(real, 'seventy.db')).includes(secretPart ?? '?')).toBe(false);
  });

  test('offers another link at each start until somebody administers it, and only the newest works', async () => {
    expect((await prepareReal(real)).out).toMatch(link);
    expect(
      ask(
        real,
        "select count(*) made, sum(expires_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) open from password_links",
      ),
    ).toEqual({ made: 2, open: 1 });
  });

  test('is refused the example’s data, in one sentence', async () => {
    const { code, err } = await prepareReal(example);
    expect([code, err]).toEqual([
      1,
      `The example's data lie in ${example}. A real installation needs a folder of its own: set DATA_DIR to another one.\n`,
    ]);
  });
});

describe('a folder that cannot be used', () => {
  test('because a server runs on it ends a second instance with exit code 3 and one line', async () => {
    const folder = temporaryFolder();
    const letGo = takeLock(folder);
    const { code, out, err } = await prepareExample(folder);
    letGo();
    expect([code, out]).toEqual([3, '']);
    expect(err).toBe(
      `Seventy is already running on ${folder} (process ${process.pid}). Stop it first, or set DATA_DIR to another folder.\n`,
    );
  });

  test('because its file is no database is named in one sentence', async () => {
    const folder = temporaryFolder();
    fs.writeFileSync(path.join(folder, 'seventy.db'), 'not a database, and longer than a hundred bytes'.repeat(9));
    const { code, err } = await prepareExample(folder);
    expect(code).toBe(1);
    expect(err).toMatch(/seventy\.db cannot be read as a database of Seventy: .+\n$/);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

test('looking only changes nothing, before a build is made for what could not start', async () => {
  const folder = temporaryFolder();
  expect((await prepareExample(folder, '--look-only')).code).toBe(0);
  expect(fs.existsSync(path.join(folder, 'seventy.db'))).toBe(false);
  expect((await prepareReal(example, '--look-only')).code).toBe(1);
});
