import fs from 'node:fs';
import type { FullConfig } from '@playwright/test';
import { statesFile } from './axe-clean.ts';

/** Says at the end of a run how many page-states axe found clean; the same state twice counts once. */
export default function printAxeCount({ projects }: FullConfig): void {
  const file = statesFile(projects[0]?.outputDir ?? '');
  if (!fs.existsSync(file)) return;
  const states = new Set(fs.readFileSync(file, 'utf8').trim().split('\n'));
  console.log(`axe: ${states.size} page-states clean`);
}
