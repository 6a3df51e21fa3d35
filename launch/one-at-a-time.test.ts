import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.mjs';
import { runToEnd, temporaryFolder } from './process-testing.ts';

const quiet = { waitMs: 5, say: () => {} };

test('two who want to build at once do it one after the other', async () => {
  const folder = temporaryFolder();
  const happened: string[] = [];
  const build = (name: string) =>
    oneAtATime(
      async () => {
        happened.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 30));
        happened.push(`${name} ends`);
      },
      { folder, ...quiet },
    );
  await Promise.all([build('first'), build('second')]);
  expect(happened).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('a turn held by a process that is gone is taken over', async () => {
  const folder = temporaryFolder();
  const gone = await runToEnd(['-p', 'process.pid']);
  fs.writeFileSync(path.join(folder, 'turn'), gone.out.trim());
  expect(await oneAtATime(async () => 'done', { folder, ...quiet })).toBe('done');
});

test.runIf(process.platform === 'linux')(
  'a turn held by a process that is dead but still listed is taken over',
  async () => {
    const folder = temporaryFolder();
    // The shell's child ends, and the program the shell becomes never asks after it.
    const parent = spawn('sh', ['-c', 'sh -c "echo \\$\\$" & exec sleep 30']);
    const [pid] = await once(parent.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(fs.readFileSync(`/proc/${Number(String(pid))}/stat`, 'utf8')).toContain(') Z ');
    fs.writeFileSync(path.join(folder, 'turn'), String(pid).trim());
    expect(await oneAtATime(async () => 'done', { folder, ...quiet })).toBe('done');
    parent.kill();
  },
);

test('the turn is given back when the work fails', async () => {
  const folder = temporaryFolder();
  await expect(oneAtATime(() => Promise.reject(new Error('no')), { folder, ...quiet })).rejects.toThrow('no');
  expect(fs.readdirSync(folder)).toEqual([]);
});
