import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findPersonalIdentifiers } from '#domain/personal-identifiers/personal-identifiers.ts';
import { wordsOf } from './joined-text.ts';
import { readPdfText } from './pdf-text.ts';

/* Published reports and plans name no child, so whatever is held back in them is held back wrongly (assurance DP-02). */

const files = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => `${folder}/${name}`)
    : [];
const reports = ['documents/read/fixtures/haringey-2023-ilacs.pdf', ...files('../shared/reports', '.pdf')];
const texts = [...files('../shared/seeds', '.txt'), ...files('../shared/plans', '.txt')];

async function pagesOf(file: string): Promise<string[]> {
  if (file.endsWith('.txt')) return [readFileSync(file, 'utf8')];
  const pages = await readPdfText(readFileSync(file));
  return pages.map((page) => page.lines.map(wordsOf).join('\n'));
}

test('not one certain finding in the texts of published reports and plans, and at most three questions a page', async () => {
  const held: string[] = [];
  let [pages, asked] = [0, 0];
  for (const file of [...reports, ...texts]) {
    for (const text of await pagesOf(file)) {
      pages += file.endsWith('.txt') ? Math.max(1, Math.round(text.length / 2_500)) : 1;
      for (const { kind, certainty, from, to } of findPersonalIdentifiers(text)) {
        if (certainty === 'block') held.push(`${file}: ${kind} ${text.slice(from, to)}`);
        else asked += 1;
      }
    }
  }
  expect(held).toEqual([]);
  expect(asked / pages).toBeLessThanOrEqual(3);
});
