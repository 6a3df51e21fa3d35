import fs from 'node:fs';
import { oneAtATime } from './one-at-a-time.mjs';
import { inProject, projectFolder } from './project.mjs';
import { Refused } from './refused.mjs';
import { run, withoutOwnPrograms } from './run.mjs';
import { stage } from './stage.mjs';
import { readStamp, stampOf, writeStamp } from './stamp.mjs';

const STAMP = '.seventy-installed';

function wanted() {
  return `${stampOf(projectFolder, ['package-lock.json'])} ${process.platform}-${process.arch}`;
}

function isInstalled() {
  return readStamp(inProject('node_modules'), STAMP) === wanted();
}

/** Installs the packages of the lockfile, unless exactly they were installed before. Does not need them itself. */
export async function ensureInstalled(out = process.stdout) {
  if (isInstalled()) return;
  await oneAtATime(async () => {
    if (isInstalled()) return;
    await stage('Installing packages', install, out);
  });
}

async function install() {
  fs.rmSync(inProject('node_modules', STAMP), { force: true });
  // Development packages are asked for by name: NODE_ENV=production would leave them out, and the build needs some.
  const { code, said } = await run('npm', ['ci', '--include=dev', '--no-progress'], {
    env: withoutOwnPrograms(),
    quiet: true,
  });
  if (code !== 0) throw new Refused(`The packages could not be installed. npm says:\n${errorsOf(said)}`);
  writeStamp(inProject('node_modules'), STAMP, wanted());
}

/** What npm says went wrong, without its warnings and its help. */
function errorsOf(said) {
  const errors = said.split('\n').filter((line) => line.startsWith('npm error'));
  return (errors.length > 0 ? errors : said.split('\n')).slice(0, 15).join('\n');
}
