import { spawnSync } from 'node:child_process';
import { inProject } from './project.mjs';
import { Refused } from './refused.mjs';

const LEAST = [22, 18];

/** Whether a version such as `v24.21.0` runs TypeScript unbuilt and the database. */
export function isModern(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}

/** The version a program says it is, or null when it does not run here (another processor, another C library). */
function versionOf(program) {
  const asked = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return asked.status === 0 ? asked.stdout.trim() : null;
}

/**
 * The absolute path of a Node that can run the product: the one among the packages, else the one that runs now.
 * @throws Refused saying in one sentence what is missing
 */
export function modernNode(packaged = inProject('node_modules', '.bin', 'node')) {
  const version = versionOf(packaged);
  if (version && isModern(version)) return packaged;
  if (isModern(process.version)) return process.execPath;
  throw new Refused(
    `Seventy needs Node ${LEAST.join('.')} or later. This is ${process.version}, and the packages bring none that runs on ${process.platform} ${process.arch}. Install Node 24 from nodejs.org.`,
  );
}
