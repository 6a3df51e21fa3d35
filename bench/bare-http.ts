import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { dataFolder } from '#db/data-folder.ts';
import { memoryOf, mostMemory, startChild } from './children.ts';
import { type Pace, paceOf } from './pace.ts';

export type BareHttp = { paces: Pace[]; idle: number | null; underLoad: number | null };

/** A bare Node server sends the same bytes to the same client: what HTTP alone costs here. One pace a body. */
export async function measureBareHttp(bodies: readonly Buffer[]): Promise<BareHttp> {
  const files = bodies.map((body, place) => {
    const file = path.join(dataFolder(), `answer-${place}`);
    fs.writeFileSync(file, body);
    return file;
  });
  const server = startChild('bench/bare-server.ts', files, process.env);
  const [port] = (await once(server.process, 'message')) as [number];
  const served = { ...server, port };
  const idle = memoryOf(server);
  const { result: paces, most: underLoad } = await mostMemory(server, async () => {
    const measured: Pace[] = [];
    for (const place of bodies.keys()) measured.push(await paceOf(served, () => ({ path: `/${place}` }), 2));
    return measured;
  });
  await server.stop();
  return { paces, idle, underLoad };
}
