import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { dataFolder } from '#db/data-folder.ts';
import { one } from '#db/one.ts';
import { processFlags } from '#db/process-flags.ts';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { replaceDatabase } from '#db/replace-database.ts';
import type { ExampleWorld } from '#domain/dates/example-day.ts';
import { NotFound, NotPossible } from '#domain/policy/refusals.ts';

const state = () => one('example-world', () => ({ building: false }));

/** Builds a world in a process of its own: its months are lived through, which takes seconds and must hold nobody up. */
function build(world: ExampleWorld, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = path.join(process.cwd(), 'launch', 'build-world.ts');
    const env = { ...process.env, DATA_DIR: folder };
    const child = spawn(process.execPath, [...processFlags(1_000), script, world], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
    });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`The world was not built: ${said}`))));
  });
}

/**
 * Starts the example again in one of its worlds (product §7): what was done in it goes, everybody is signed out.
 * @throws NotFound in a real installation; NotPossible while somebody else is starting it again
 */
export async function startExampleWorld(world: ExampleWorld): Promise<void> {
  if (getInstallation().kind !== 'example') throw new NotFound();
  if (state().building) throw new NotPossible('The example is being started again at this moment. Wait a few seconds.');
  state().building = true;
  const folder = path.join(dataFolder(), 'world-to-come');
  try {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { mode: 0o700 });
    const secret = path.join(dataFolder(), 'example-secret');
    if (fs.existsSync(secret)) fs.copyFileSync(secret, path.join(folder, 'example-secret'));
    await build(world, folder);
    replaceDatabase(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
    state().building = false;
  }
}
