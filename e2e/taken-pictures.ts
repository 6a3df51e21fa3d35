import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';

/* For `npm run pictures`: what is kept in docs/pictures. */

const folder = 'docs/pictures';
const widths = [1280, 390] as const;
/** A very long page is shown from its top. */
const MOST_PIXELS = 3_000;

/** The page as it stands, at a desk's width and a phone's. */
export async function take(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width, height: Math.min(whole, MOST_PIXELS) };
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true, clip, animations: 'disabled' });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** The first pages of a PDF, each a picture: `name-1.png`, `name-2.png`, … */
export function takeSheets(pdf: Buffer, name: string, pages = 2): void {
  const to = path.join(folder, name);
  const { status, stderr } = spawnSync('pdftoppm', ['-png', '-r', '70', '-l', String(pages), '-', to], { input: pdf });
  if (status !== 0) throw new Error(`pdftoppm: ${stderr}`);
  for (const file of fs.readdirSync(folder).filter((found) => found.startsWith(`${name}-`))) {
    fs.renameSync(path.join(folder, file), path.join(folder, file.replace(/-0+(\d+\.png)$/, '-$1')));
  }
}

/** A Word or Excel file as the pages an office program prints; null where there is none on this machine. */
export function asPdf(bytes: Buffer, ending: 'docx' | 'xlsx'): Buffer | null {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'pages-'));
  fs.writeFileSync(path.join(place, `document.${ending}`), bytes);
  spawnSync('soffice', [
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    place,
    path.join(place, `document.${ending}`),
  ]);
  const made = path.join(place, 'document.pdf');
  const pdf = fs.existsSync(made) ? fs.readFileSync(made) : null;
  fs.rmSync(place, { recursive: true });
  return pdf;
}
