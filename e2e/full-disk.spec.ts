import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { type Answer, OwnServer } from './own-server.ts';
import { preparedExample } from './prepared-example.ts';

/*
 * No room left beneath the database, really and in two ways (abuse case 67): what somebody typed is refused as 507, what was taken
 * before is kept, pages are shown, and once there is room the same form is saved, once.
 */

const address = `/api/actions/${actionIdOf('1.1')}/progress-updates`;
const MEGABYTE = 1024 * 1024;
const can = (...command: string[]) => spawnSync(command[0] ?? '', command.slice(1)).status === 0;
/** A machine that lets a process have mounts of its own can give one a small disk. */
const maySplit = can('unshare', '-rm', 'true');
/** What a process may write can be limited while it runs; SQLite is told of it as of a quota that is used up. */
const mayLimit = can('prlimit', '--version');

function bytesIn(folder: string): number {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.reduce((sum, file) => sum + fs.statSync(path.join(folder, file)).size, 0);
}

/** A file that takes what room is left, to the last page. */
function fill(file: string): void {
  const handle = fs.openSync(file, 'w');
  try {
    for (const size of [256 * 1024, 4096, 1]) {
      try {
        for (;;) fs.writeSync(handle, Buffer.alloc(size, 1));
      } catch (error) {
        expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
      }
    }
  } finally {
    fs.closeSync(handle);
  }
}

/** A started server, and how its room is taken and given back. */
type Scarce = { server: OwnServer; take: () => void; giveBack: () => void };

async function onSmallDisk(): Promise<Scarce> {
  const server = await OwnServer.prepare('e2e-full-disk');
  const megabytes = Math.ceil(bytesIn(preparedExample) / MEGABYTE) + 4;
  const disk = `mount -t tmpfs -o size=${megabytes}m tmpfs "${server.data}" && cp -a "${preparedExample}/." "${server.data}"`;
  server.around = (command) => ['unshare', '-rm', 'sh', '-c', `${disk} && exec "$0" "$@"`, ...command];
  await server.start();
  // The small disk is mounted for the server alone; the kernel shows it to us under the server's own root.
  const filler = path.join('/proc', String(server.pid), 'root', server.data, 'filler');
  return { server, take: () => fill(filler), giveBack: () => fs.rmSync(filler) };
}

async function underLimit(): Promise<Scarce> {
  const server = await OwnServer.prepare('e2e-full-limit');
  await server.start();
  const limit = (bytes: string) => expect(can('prlimit', '--pid', String(server.pid), `--fsize=${bytes}:`)).toBe(true);
  const { size } = fs.statSync(server.file('seventy.db'));
  return { server, take: () => limit(String(size)), giveBack: () => limit('unlimited') };
}

async function refusesAndRecovers({ server, take, giveBack }: Scarce): Promise<void> {
  try {
    const owner = await server.signedIn('owner');
    const post = (done: string, key: string = randomUUID()): Promise<Answer> =>
      server.send(address, { declaredRag: 'green', done }, { headers: { ...owner, 'idempotency-key': key } });
    const kept = async () => {
      const { text } = await server.ask(`${address}?limit=200`, { method: 'GET', headers: owner });
      return (JSON.parse(text) as { done: string }[]).map(({ done }) => done);
    };

    take();
    const taken: string[] = [];
    let refused: { done: string; key: string; answer: Answer } | null = null;
    // What the database has set aside is used up first.
    for (let at = 0; at < 200 && !refused; at += 1) {
      const [done, key] = [`Update ${at}.${' Words.'.repeat(1_000)}`, `key ${at}`];
      const answer = await post(done, key);
      if (answer.status === 201) taken.unshift(done);
      else refused = { done, key, answer };
    }
    expect(refused?.answer.status, refused?.answer.text).toBe(507);
    expect(JSON.parse(refused?.answer.text ?? '{}')).toMatchObject({
      title: 'No room left',
      detail: expect.stringMatching(
        /^The server (has no room left|cannot write to its disk, which may be full), so nothing was saved\. What you typed is still here\./,
      ),
    });
    expect((await kept()).slice(0, taken.length)).toEqual(taken);
    expect(await kept()).not.toContain(refused?.done);
    expect((await server.ask(`/actions/${actionIdOf('1.1')}`, { method: 'GET', headers: owner })).status).toBe(200);

    giveBack();
    const again = await post(refused?.done ?? '', refused?.key);
    expect(again.status, again.text).toBe(201);
    expect((await post(refused?.done ?? '', refused?.key)).text).toBe(again.text);
    expect((await kept()).filter((done) => done === refused?.done)).toHaveLength(1);
    expect((await kept()).filter((done) => taken.includes(done))).toHaveLength(taken.length);
    expect((await server.ask('/api/health', { method: 'GET' })).status).toBe(200);
  } finally {
    await server.end();
  }
}

test('on a full disk an update is refused and nothing of it kept; with room again it is saved once', async () => {
  test.skip(!maySplit && mayLimit, 'This machine gives a process no mounts of its own: the other way is tried.');
  expect(maySplit, 'This machine has neither a small disk to fill nor a limit to what a process writes.').toBe(true);
  test.setTimeout(90_000);
  await refusesAndRecovers(await onSmallDisk());
});

test('where no more may be written an update is refused and nothing of it kept; once it may, it is saved once', async () => {
  test.skip(
    !mayLimit && maySplit,
    'This machine has no program that limits what a process may write: a small disk is filled.',
  );
  expect(mayLimit, 'This machine has neither a limit to what a process writes nor a small disk to fill.').toBe(true);
  test.setTimeout(90_000);
  await refusesAndRecovers(await underLimit());
});
