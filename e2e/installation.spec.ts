import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { isBuilt } from '#launch/build.mjs';
import { freePort } from '#launch/port.mjs';
import { bareEnvironment, type Ended, runToEnd, start, temporaryFolder } from '#launch/process-testing.ts';
import { expect, test } from './fixtures.ts';

/* A real installation, and starts that must not happen. The servers here are others than the one of the other tests. */

const secret = 'q3Jt9VbX2mZr7LwKf8YpNc4HsDgT6aEu';
const built = { NEXT_DIST_DIR: process.env.NEXT_DIST_DIR };

type Running = ChildProcess & { said: () => Ended };
const running: Running[] = [];

test.afterEach(async () => {
  for (const server of running.splice(0)) {
    if (server.exitCode !== null) continue;
    const closed = new Promise((resolve) => server.on('close', resolve));
    server.kill('SIGTERM');
    await closed;
  }
});

async function opened(script: string, settings: Record<string, string>): Promise<Running> {
  const server = start([script], { ...built, ...settings });
  running.push(server);
  await expect.poll(() => server.said().out + server.said().err, { timeout: 150_000 }).toContain('Seventy is open at');
  return server;
}

async function realSettings() {
  const port = String(await freePort());
  return { DATA_DIR: temporaryFolder(), PORT: port, BASE_URL: `http://localhost:${port}`, SEVENTY_SECRET: secret };
}

test('a real installation does not start without its three settings, and names each', async () => {
  const { code, out, err } = await runToEnd(['launch/serve.mjs'], built);
  expect([code, out]).toEqual([2, '']);
  expect(
    err
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(['DATA_DIR', 'BASE_URL', 'SEVENTY_SECRET']);
});

test('a real installation does not start with a weak secret', async () => {
  const settings = { ...(await realSettings()), SEVENTY_SECRET: 'changeme-changeme-changeme-changeme' };
  const { code, err } = await runToEnd(['launch/serve.mjs'], { ...built, ...settings });
  expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
  expect(err).toContain('SEVENTY_SECRET');
  expect(fs.readdirSync(settings.DATA_DIR)).toEqual([]);
});

test('a real installation opens empty, with one link on the console for its first administrator', async ({ page }) => {
  test.setTimeout(180_000);
  const settings = await realSettings();
  const server = await opened('launch/serve.mjs', settings);
  const link = /First administrator: (http:\/\/localhost:\d+\/set-password\/[\w-]{43})\n/.exec(server.said().out)?.[1];
  expect(link).toBeDefined();
  const health = await page.request.get(`${settings.BASE_URL}/api/health`);
  expect(await health.json()).toMatchObject({ status: 'ok', installation: 'real' });

  await page.goto(link ?? '');
  await expect(page.getByLabel(/password/i).first()).toBeVisible();
  await page.goto(`${settings.BASE_URL}/sign-in`);
  await expect(page.getByLabel(/e-mail/i)).toBeVisible();
  // The example's way in, without a password, is not there: neither the buttons nor the address behind them.
  await expect(page.getByRole('button', { name: /administrator|plan lead/i })).toHaveCount(0);
  const forged = await page.request.post(`${settings.BASE_URL}/api/example-session`, {
    headers: { origin: settings.BASE_URL, 'idempotency-key': 'one-of-the-test-of-real-ones' },
    data: { email: 'administrator@example.invalid', role: 'administrator' },
  });
  expect(forged.status()).toBeGreaterThanOrEqual(400);
  expect((await page.context().cookies()).filter(({ name }) => name.includes('session'))).toEqual([]);

  // A second one on the same folder, at another port: one line, exit code 3, and the first goes on.
  const second = await runToEnd(['launch/serve.mjs'], { ...built, ...settings, PORT: String(await freePort()) });
  expect(second.code).toBe(3);
  expect(second.err.trim()).toMatch(/^Seventy is already running on .+ \(process \d+\)\. Stop it first, .+$/);
  expect((await page.request.get(`${settings.BASE_URL}/api/health`)).ok()).toBe(true);

  server.kill('SIGTERM');
  await expect.poll(() => server.exitCode, { timeout: 15_000 }).toBe(0);
});

test('neither kind of installation opens the other’s data', async () => {
  test.setTimeout(120_000);
  const settings = await realSettings();
  await runToEnd(['launch/prepare-real.ts'], settings);
  const example = await runToEnd(['launch/start.mjs'], { ...built, DATA_DIR: settings.DATA_DIR, PORT: settings.PORT });
  expect(example.code).toBe(1);
  expect(example.err).toContain('A real installation');

  const folder = temporaryFolder();
  await runToEnd(['launch/prepare-example.ts'], { DATA_DIR: folder });
  const real = await runToEnd(['launch/serve.mjs'], { ...built, ...settings, DATA_DIR: folder });
  expect(real.code).toBe(1);
  expect(real.err).toContain('The example');
});

test('a taken port is said in one line, before anything is installed, built or prepared', async ({ baseURL }) => {
  const taken = new URL(baseURL ?? '').port;
  const folder = temporaryFolder();
  const { code, out, err } = await runToEnd(['launch/start.mjs'], { ...built, DATA_DIR: folder, PORT: taken });
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(`Port ${taken} is taken. Stop what uses it, or set PORT to another number.\n`);
  expect(fs.readdirSync(folder)).toEqual([]);
});

/** Whether anything answers at this address of our own. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 2_000 });
    const end = (open: boolean) => () => {
      socket.destroy();
      resolve(open);
    };
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false));
  });
}

test('the example listens on this machine only', async () => {
  test.setTimeout(120_000);
  const port = await freePort();
  await opened('launch/start.mjs', { DATA_DIR: temporaryFolder(), PORT: String(port), LISTEN: '0.0.0.0' });
  expect(await answers('127.0.0.1', port)).toBe(true);
  const addresses = Object.values(os.networkInterfaces()).flatMap((list) => list ?? []);
  const others = addresses.map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address));
  for (const address of others.filter((each) => each !== '127.0.0.1')) expect(await answers(address, port)).toBe(false);
});

test('a build killed half-way is no build: the next start throws it away and begins anew', async () => {
  test.setTimeout(120_000);
  const dist = '.next-test-half';
  const settings = { NEXT_DIST_DIR: dist, DATA_DIR: temporaryFolder(), PORT: String(await freePort()) };
  const left = path.join(dist, 'left-behind');
  const halfMade = () =>
    !fs.existsSync(left) && ['build', 'server'].some((part) => fs.existsSync(path.join(dist, part)));
  fs.rmSync(dist, { recursive: true, force: true });
  // That a build begun in an empty folder comes to its end, these tests show by running on one.
  for (const _start of ['first', 'next']) {
    const launcher = spawn(process.execPath, ['launch/start.mjs'], { env: bareEnvironment(settings), detached: true });
    await expect.poll(halfMade, { timeout: 60_000 }).toBe(true);
    process.kill(-(launcher.pid ?? 0), 'SIGKILL');
    expect(isBuilt(dist)).toBe(false);
    fs.writeFileSync(left, '');
  }
  fs.rmSync(dist, { recursive: true, force: true });
});
