import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { refusalOf } from '#db/testing/writes.ts';
import { AlreadyRunning, takeLock } from './lock.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-lock-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  fs.rmSync(root, { recursive: true, force: true });
});
let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(root, 'data-'));
});

/** Another process that holds the folder, as a server does, until it is killed. */
async function holder(): Promise<ChildProcess> {
  const program = `import { takeLock } from './db/lock.ts';
    takeLock(${JSON.stringify(folder)});
    console.log('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await new Promise((resolve, reject) => {
    child.stdout?.once('data', resolve);
    child.once('exit', () => reject(new Error('It ended before it held the folder.')));
  });
  return child;
}

describe('a folder that another process holds', () => {
  test('is refused in one line that names the process and what to do', async () => {
    const { pid } = await holder();
    expect(refusalOf(AlreadyRunning, () => takeLock(folder)).message).toBe(
      `Seventy is already running on ${folder} (process ${pid}). Stop it first, or set DATA_DIR to another folder.`,
    );
    expect(refusalOf(AlreadyRunning, () => takeLock(folder)).message).toContain(String(pid));
  });

  test('is free at once when that process is killed, however it ended', async () => {
    const child = await holder();
    expect(() => takeLock(folder)).toThrow(AlreadyRunning);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    const letGo = takeLock(folder);
    expect(fs.readFileSync(path.join(folder, 'lock.pid'), 'utf8')).toBe(String(process.pid));
    letGo();
  });
});

describe('a folder held by this process', () => {
  test('is not taken twice, and free once it is let go', () => {
    const letGo = takeLock(folder);
    expect(() => takeLock(folder)).toThrow(`process ${process.pid}`);
    letGo();
    expect(fs.existsSync(path.join(folder, 'lock.pid'))).toBe(false);
    takeLock(folder)();
  });

  test('does not hold another folder', () => {
    const letGo = takeLock(folder);
    const other = fs.mkdtempSync(path.join(root, 'data-'));
    takeLock(other)();
    letGo();
  });

  test('a number left behind by a process that was killed holds nothing', () => {
    fs.writeFileSync(path.join(folder, 'lock.pid'), '999999');
    takeLock(folder)();
  });
});
