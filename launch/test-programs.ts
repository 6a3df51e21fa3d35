import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { chromium } from '@playwright/test';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { stage } from './stage.mjs';

/* What the tests need beside the packages: a browser, and Poppler to open the PDFs again. */

/** Without a window, as Debian packages it, Chromium does the same with half the work: it comes first. */
const systemBrowsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const answers = (program: string, flag: string) => spawnSync(program, [flag], { timeout: 30_000 }).status === 0;

/** The first browser that is there and runs: `CHROMIUM_PATH`, Playwright's own, the system's. */
export function findChromium(): string | null {
  const places = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...systemBrowsers];
  // It is run to be sure: Ubuntu's `chromium-browser` only says how to install it, and a download can lack libraries.
  return places.find((place) => place && fs.existsSync(place) && answers(place, '--version')) ?? null;
}

const hasPoppler = () => answers('pdfinfo', '-v') && answers('pdftotext', '-v');

/** Whether this is Debian or Ubuntu and we may install: root only, and always announced. */
function mayInstall(): boolean {
  if (process.getuid?.() !== 0 || !fs.existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(fs.readFileSync('/etc/os-release', 'utf8'));
}

let listsAreFresh = false;

async function aptInstall(name: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await stage(`Installing ${name} with apt-get, as root`, async () => {
    if (!listsAreFresh) await run('apt-get', ['update'], { env, quiet: true, timeoutMs: 180_000 });
    listsAreFresh = true;
    await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env, quiet: true, timeoutMs: 300_000 });
  });
}

async function downloadChromium(): Promise<void> {
  const playwright = inProject('node_modules/@playwright/test/cli.js');
  await stage('Downloading Chromium with Playwright', () =>
    run(process.execPath, [playwright, 'install', 'chromium'], { quiet: true, timeoutMs: 180_000 }),
  );
}

async function chromiumSomehow(): Promise<string | null> {
  const ways = [
    async () => {},
    downloadChromium,
    async () => mayInstall() && aptInstall('chromium-headless-shell'),
    async () => mayInstall() && aptInstall('chromium'),
  ];
  for (const fetchIt of ways) {
    await fetchIt();
    const found = findChromium();
    if (found) return found;
  }
  return null;
}

/**
 * Finds what the tests need and installs what is missing where it may.
 * @returns the browser's path; or, when something stays missing, the one command that installs it
 */
export async function findTestPrograms(): Promise<{ chromiumPath: string } | { command: string }> {
  const chromiumPath = await chromiumSomehow();
  if (!hasPoppler() && mayInstall()) await aptInstall('poppler-utils');
  const missing = [...(chromiumPath ? [] : ['chromium']), ...(hasPoppler() ? [] : ['poppler'])];
  if (chromiumPath && missing.length === 0) return { chromiumPath };
  if (process.platform === 'darwin') return { command: `brew install ${missing.join(' ')}` };
  return { command: `sudo apt-get install -y ${missing.join(' ').replace('poppler', 'poppler-utils')}` };
}
