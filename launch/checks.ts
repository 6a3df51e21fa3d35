import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inProject, projectFolder } from './project.mjs';
import { checkRules } from './rules.ts';
import { run, withOwnPrograms } from './run.mjs';
import { countVitest, type Tally } from './tally.ts';

const program = (file: string) => inProject('node_modules', file);

/** A folder for what the test programs report to us; theirs to fill, ours to read. */
export function reportFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-reports-'));
}

/** The report a test program wrote, or null when it ended before it could. */
export function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}

async function outputCheck(tally: Tally, name: string, args: string[]): Promise<void> {
  const began = Date.now();
  const env = { ...withOwnPrograms(), NO_COLOR: '1' };
  const { code, said } = await run(process.execPath, args, { env, quiet: true, timeoutMs: 120_000 });
  tally.check(name, code === 0 ? [] : [said.trim() || `ended with code ${code}`], Date.now() - began);
}

/** Types, format and lint, the rules of the house, unit tests: what `npm run check` is, and how `npm test` begins. */
export async function runChecks(tally: Tally): Promise<void> {
  await outputCheck(tally, 'Types', [program('typescript/bin/tsc'), '--noEmit', '-p', '.']);
  await outputCheck(tally, 'Format and lint', [
    program('@biomejs/biome/bin/biome'),
    'check',
    '--error-on-warnings',
    '--max-diagnostics=30',
    '.',
  ]);
  for (const { name, faults } of checkRules(projectFolder)) tally.check(name, faults);
  await unitTests(tally);
}

async function unitTests(tally: Tally): Promise<void> {
  const began = Date.now();
  const folder = reportFolder();
  const report = path.join(folder, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, said } = await run(process.execPath, [program('vitest/vitest.mjs'), ...args], {
    env: { ...withOwnPrograms(), NO_COLOR: '1' },
    quiet: true,
    timeoutMs: 13 * 60_000,
  });
  const count = countVitest(readReport(report), code);
  fs.rmSync(folder, { recursive: true, force: true });
  tally.tests('Unit tests', count, Date.now() - began);
  if (count.failed > 0) console.log(said.trim());
}
