import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt, isBuilt } from './build.mjs';
import { watchOver } from './children.mjs';
import { ensureInstalled } from './install.mjs';
import { modernNode } from './modern-node.mjs';
import { dataFlags, serverFlags } from './node-flags.mjs';
import { assertPortFree } from './port.mjs';
import { inProject, projectFolder } from './project.mjs';
import { Refused } from './refused.mjs';
import { run, withOwnPrograms } from './run.mjs';
import { stage } from './stage.mjs';

/**
 * From a fresh clone to a running server, whichever kind: port, packages, build, data, server. What cannot work is said
 * before the long steps. Resolves with the server's exit code.
 * @param kind its preparing script, the name of that stage, and the environment of both script and server
 */
export async function openInstallation({ prepareScript, preparing, env, port, host }) {
  await assertPortFree(port, host);
  await ensureInstalled();
  const prepare = (...args) => runPreparing(prepareScript, args, env);
  // A second start on the same data must not rebuild beneath the first one's feet.
  if (!isBuilt()) await prepare('--look-only');
  await ensureBuilt();
  const said = await stage(preparing, () => prepare());
  process.stdout.write(said);
  return serve(env);
}

async function runPreparing(script, args, env) {
  const { code, said } = await run(modernNode(), [...dataFlags, inProject('launch', script), ...args], {
    env,
    quiet: true,
  });
  if (code !== 0) throw new Refused(said.trim(), code);
  return said;
}

/** Runs the server until it ends. */
function serve(env) {
  return new Promise((resolve, reject) => {
    const server = spawn(modernNode(), [...serverFlags, inProject('server.mjs')], {
      cwd: projectFolder,
      env,
      stdio: 'inherit',
    });
    watchOver(server);
    server.on('error', reject);
    server.on('close', (code, signal) => resolve(code ?? 128 + (os.constants.signals[signal] ?? 0)));
  });
}

/** The environment of an installation: settings on top of what is given, production, and its folder as a whole path. */
export function installationEnvironment(settings, dropped = []) {
  const env = withOwnPrograms({ ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...settings });
  for (const name of dropped) delete env[name];
  env.DATA_DIR = path.resolve(env.DATA_DIR ?? inProject('data'));
  return env;
}
