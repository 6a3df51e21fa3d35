import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { inProject } from './project.mjs';
import { findChromium } from './test-programs.ts';

// As root Chromium refuses its sandbox. With the first no process is made ready for a page that may never be opened: a seventh
// less work where a browser of its own is opened for two pages. The rest keeps it from calling home in the middle of a test.
const flags = [
  '--renderer-process-limit=1',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Playwright's configuration for tests against an example of their own: its own port, a fresh data folder, its own
 * build. The tests' processes get the same environment as its server, so that they can sign in by writing a session.
 */
export function againstAnExample(name: string, port: number) {
  const data = inProject('.build', name, 'data');
  const environment = { PORT: String(port), DATA_DIR: data, NEXT_DIST_DIR: '.next-test', SEVENTY_EXAMPLE: '1' };
  for (const setting of ['BASE_URL', 'SEVENTY_SECRET', 'LISTEN']) delete process.env[setting];
  Object.assign(process.env, environment);
  process.env.CHROMIUM_PATH ??= findChromium() ?? undefined;
  return defineConfig({
    outputDir: inProject('test-results', name),
    fullyParallel: false,
    workers: 2,
    forbidOnly: Boolean(process.env.CI),
    retries: process.env.CI ? 1 : 0,
    // Three times what a quiet machine needs: a slow one is not a fault of the product.
    timeout: 60_000,
    expect: { timeout: 15_000 },
    globalTimeout: 28 * 60_000,
    reporter: [
      ['list'],
      ['json', { outputFile: process.env.SEVENTY_E2E_REPORT ?? path.join('.build', name, 'report.json') }],
    ],
    webServer: {
      command: `"${process.execPath}" "${inProject('launch/example-for-tests.mjs')}"`,
      url: `http://localhost:${port}/api/health`,
      env: environment,
      timeout: 180_000,
      stdout: 'pipe',
      gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    },
    use: {
      baseURL: `http://localhost:${port}`,
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      trace: process.env.CI ? 'on-first-retry' : 'off',
      launchOptions: {
        executablePath: process.env.CHROMIUM_PATH,
        args: process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags,
      },
    },
  });
}
