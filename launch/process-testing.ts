import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dataFlags } from './node-flags.mjs';
import { projectFolder } from './project.mjs';

/* For tests only: the product's own commands, run as a person at the console would. */

export type Ended = { code: number | null; out: string; err: string };
type Settings = Record<string, string | undefined>;

const settings = [
  'DATA_DIR',
  'BASE_URL',
  'SEVENTY_SECRET',
  'PORT',
  'LISTEN',
  'SEVENTY_EXAMPLE',
  'COUNCIL_NAME',
  'INIT_CWD',
];

/** The environment of a console on which nothing of ours is set but what the test says. */
export function bareEnvironment(given: Settings): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of settings) delete env[name];
  return { ...env, ...given };
}

/** Starts a file of the project with this Node, told what our commands tell it. */
export function start(args: string[], given: Settings = {}): ChildProcess & { said: () => Ended } {
  const child = spawn(process.execPath, [...dataFlags, ...args], { cwd: projectFolder, env: bareEnvironment(given) });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return Object.assign(child, { said: () => ({ code: child.exitCode, out, err }) });
}

/** Runs a file of the project to its end. */
export function runToEnd(args: string[], given: Settings = {}): Promise<Ended> {
  const child = start(args, given);
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...child.said(), code })));
}

/** An empty folder that is gone when the process ends. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-launch-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}
