import fs from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { readReport, reportFolder, runChecks } from './checks.ts';
import { freePort } from './port.mjs';
import { inProject } from './project.mjs';
import { run, withOwnPrograms } from './run.mjs';
import { countPlaywright, Tally } from './tally.ts';
import { findTestPrograms } from './test-programs.ts';

const testBuild = '.next-test';

/** The build that the browser's tests run on. Its failure is one more check that failed. */
async function build(tally: Tally): Promise<boolean> {
  const began = Date.now();
  try {
    await ensureBuilt(testBuild);
    tally.check('Build', [], Date.now() - began);
    return true;
  } catch (error) {
    tally.check('Build', [(error as Error).message], Date.now() - began);
    return false;
  }
}

async function browserTests(tally: Tally, chromiumPath: string): Promise<void> {
  const began = Date.now();
  const folder = reportFolder();
  const report = path.join(folder, 'playwright.json');
  const { code } = await run(process.execPath, [inProject('node_modules/@playwright/test/cli.js'), 'test'], {
    env: {
      ...withOwnPrograms(),
      CHROMIUM_PATH: chromiumPath,
      SEVENTY_E2E_PORT: String(await freePort()),
      SEVENTY_E2E_REPORT: report,
    },
    timeoutMs: 29 * 60_000,
  });
  tally.tests('Browser tests', countPlaywright(readReport(report), code), Date.now() - began);
  fs.rmSync(folder, { recursive: true, force: true });
}

const tally = new Tally();
const programs = await findTestPrograms();
if ('command' in programs) {
  console.log(`The tests need a browser and Poppler. Install what is missing, and run npm test again:`);
  console.log(`    ${programs.command}`);
  tally.add({ passed: 0, failed: 1, skipped: 0 });
  process.exitCode = 2;
} else {
  await runChecks(tally);
  if (await build(tally)) await browserTests(tally, programs.chromiumPath);
  process.exitCode = tally.exitCode;
}
// Whoever started this prints it last, or says that we never came so far.
fs.writeFileSync(process.env.SEVENTY_TEST_RESULT ?? '/dev/stdout', `${tally.line()}\n`);
