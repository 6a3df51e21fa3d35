import { once } from 'node:events';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverFlags } from '#launch/node-flags.mjs';
import { type Child, startChild } from './children.ts';
import { clientOf } from './client.ts';

export type SeventyServer = Child & { port: number; readyMs: number };

const START_WITHIN_MS = 20_000;

async function freePort(): Promise<number> {
  const trial = net.createServer().listen(0, '127.0.0.1');
  await once(trial, 'listening');
  const { port } = trial.address() as AddressInfo;
  trial.close();
  await once(trial, 'close');
  return port;
}

/** Starts the product as it is served, as the example, on the data folder that is set, and waits until it answers. */
export async function startSeventy(nodeOptions: string[] = []): Promise<SeventyServer> {
  const built = path.resolve(process.env.NEXT_DIST_DIR ?? '.next', 'BUILD_ID');
  if (!fs.existsSync(built)) throw new Error('There is no build to measure. Run "npm run bench", which makes one.');
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    SEVENTY_EXAMPLE: '1',
    PORT: String(port),
  };
  for (const name of ['BASE_URL', 'SEVENTY_SECRET', 'LISTEN']) delete env[name];
  const began = performance.now();
  const child = startChild('server.mjs', [], env, [...serverFlags, ...nodeOptions]);
  const client = clientOf(port);
  try {
    while (performance.now() - began < START_WITHIN_MS && child.process.exitCode === null) {
      const ready = await client.ask({ path: '/api/health' }).catch(() => null);
      if (ready?.status === 200) return { ...child, port, readyMs: performance.now() - began };
      await pause(25);
    }
  } finally {
    client.close();
  }
  throw new Error(`The server did not start:\n${child.said()}`);
}
