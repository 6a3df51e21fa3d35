import { modernNode } from './modern-node.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { inProject, projectFolder } from './project.mjs';
import { Refused } from './refused.mjs';
import { lastLines, run, withOwnPrograms } from './run.mjs';
import { stage } from './stage.mjs';
import { readStamp, renew, stampOf } from './stamp.mjs';

const STAMP = 'seventy-built';

/** All that a build is made of. `server.mjs`, the launchers and the command line run unbuilt. */
const sources = [
  'package-lock.json',
  'package.json',
  'next.config.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
  'app',
  'components',
  'db',
  'documents',
  'domain',
  'jobs',
  'public',
];

/** The name of the folder that is built into: tests have their own, so that a running server keeps what it serves. */
export function builtFolder() {
  return process.env.NEXT_DIST_DIR ?? '.next';
}

export function isBuilt(folder = builtFolder()) {
  return readStamp(inProject(folder), STAMP) === stampOf(projectFolder, sources);
}

/** Builds, unless the folder holds a finished build of exactly these sources. */
export async function ensureBuilt(folder = builtFolder(), out = process.stdout) {
  if (isBuilt(folder)) return;
  await oneAtATime(async () => {
    // Sources saved while the build runs are not in it: the stamp is of what stood there before.
    const stamp = stampOf(projectFolder, sources);
    if (readStamp(inProject(folder), STAMP) === stamp) return;
    await stage('Building', () => renew(inProject(folder), STAMP, stamp, () => build(folder)), out);
  });
}

async function build(folder) {
  const { code, said } = await run(modernNode(), [inProject('node_modules/next/dist/bin/next'), 'build'], {
    env: withOwnPrograms({
      ...process.env,
      NODE_ENV: 'production',
      NEXT_DIST_DIR: folder,
      NEXT_TELEMETRY_DISABLED: '1',
    }),
    quiet: true,
    timeoutMs: 10 * 60_000,
  });
  if (code !== 0) throw new Refused(`The build failed:\n${lastLines(said, 60)}`);
  await checkAccess(folder);
}

/** An address that nobody said who may come to must not be served (assurance SEC-01). */
async function checkAccess(folder) {
  const check = [inProject('launch/check-access.ts'), inProject(folder)];
  const { code, said } = await run(modernNode(), check, { env: withOwnPrograms(), quiet: true, timeoutMs: 60_000 });
  if (code !== 0) throw new Refused(`The build failed:\n${lastLines(said, 60)}`);
}
