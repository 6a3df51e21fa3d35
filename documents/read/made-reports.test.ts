import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lettersAndDigits } from '#domain/inspections/inspection-reports.ts';
import { letterReport } from './fixtures/made-letters.ts';
import { bulletedReport, type Made, numberedReport, tabledReport } from './fixtures/made-reports.ts';
import { chances } from './fixtures/made-sheet.ts';
import { tinyPdf } from './fixtures/tiny-pdf.ts';
import { readInspectionPages } from './inspection-report.ts';
import type { PageText, TextLine } from './page-text.ts';
import { readPdfText } from './pdf-text.ts';

const seeds = Array.from({ length: 60 }, (_, at) => at + 1);

const read = async (made: Made) => readInspectionPages(await readPdfText(tinyPdf(made.pages)));

const bare = (texts: readonly string[]) => texts.map(lettersAndDigits);

describe('reports made up at random give back the items put in', () => {
  it('bulleted lists: any sign, any indent, page breaks, feet, footnotes, sub-bullets, strengths before and paragraphs after', async () => {
    for (const seed of seeds) {
      const made = bulletedReport(seed);
      const reading = await read(made);
      expect(bare(reading.recommendations.map(({ text }) => text)), `seed ${seed}`).toEqual(bare(made.items));
      expect(reading.authority, `seed ${seed}`).toBe(made.title);
    }
  });

  it('numbered lists: any first number, themes and groups between items, nested bullets, a contents list before and the board’s list after', async () => {
    for (const seed of seeds) {
      const made = numberedReport(seed);
      const reading = await read(made);
      expect(bare(reading.recommendations.map(({ text }) => text)), `seed ${seed}`).toEqual(bare(made.items));
      expect(
        reading.recommendations.map(({ ref }) => ref),
        `seed ${seed}`,
      ).toEqual(made.refs);
      expect(
        reading.setAside.map(({ why }) => why),
        `seed ${seed}`,
      ).toEqual(['safeguarding-board']);
      expect(reading.publishedOn).toBe('2017-02-13');
    }
  });

  it('tables: rows cut by page breaks, with and without a header row, who must act in a column of its own', async () => {
    for (const seed of seeds) {
      const made = tabledReport(seed);
      const reading = await read(made);
      expect(bare(reading.recommendations.map(({ text }) => text)), `seed ${seed}`).toEqual(bare(made.items));
      expect(
        reading.recommendations.map(({ body }) => body),
        `seed ${seed}`,
      ).toEqual(made.bodies);
    }
  });
});

describe('letters and older reports made up at random', () => {
  it.each([
    ['focused visit', 'focused-visit'],
    ['monitoring visit', 'monitoring-visit'],
    ['joint area review', 'other'],
    ['safeguarding inspection', 'other'],
  ] as const)('%s: what must improve and nothing else, whatever stands before and after', async (letter, kind) => {
    for (const seed of seeds) {
      const made = letterReport(seed, letter);
      const reading = await read(made);
      expect(bare(reading.recommendations.map(({ text }) => text)), `seed ${seed}`).toEqual(bare(made.items));
      expect([reading.kind, reading.authority], `seed ${seed}`).toEqual([kind, made.title]);
    }
  });
});

describe('tables without upright lines', () => {
  it.each(['across', 'none'] as const)(
    '(lines: %s) give back each row with who must act, top-aligned or half-way down its cell, over pages, each marked as guessed',
    async (ruling) => {
      for (const seed of seeds) {
        const made = tabledReport(seed, ruling);
        const reading = await read(made);
        expect(bare(reading.recommendations.map(({ text }) => text)), `seed ${seed}`).toEqual(bare(made.items));
        expect(
          reading.recommendations.map(({ body }) => body),
          `seed ${seed}`,
        ).toEqual(made.bodies);
        for (const { body, unsure } of reading.recommendations)
          expect(unsure.includes('column-guessed'), `seed ${seed}`).toBe(ruling === 'across' || body !== null);
      }
    },
  );
});

const withText = (line: TextLine, text: string): TextLine => ({ ...line, text, runs: [{ ...line.runs[0]!, text }] });

const changes: ((line: TextLine, chance: ReturnType<typeof chances>) => TextLine[])[] = [
  () => [],
  (line, chance) => [{ ...line, x: line.x + chance.below(60) - 30 }],
  (line, chance) => [withText(line, line.text.slice(chance.below(line.text.length)) || 'x')],
  (line, chance) => [withText(line, `${chance.of(['◼ ', '1. ', '- ', '12) ', '\uf06e ', 'o '])}${line.text}`)],
  (line) => [withText(line, `${line.text}-`)],
  (line) => [withText(line, '\u202e\u0000\ud83d\ude00 العربية 中文 ')],
  (line) => [{ ...line, bold: !line.bold, fontSize: line.fontSize * 1.2 }],
  (line, chance) => [{ ...line, baseline: line.baseline + chance.below(30), y: line.y + chance.below(30) }],
];

describe('damaged text', () => {
  it('never stops the reader, and never makes one item into two alike', async () => {
    const pages = await readPdfText(readFileSync('documents/read/fixtures/haringey-2023-ilacs.pdf'));
    const before = readInspectionPages(pages).recommendations.map(({ text }) => text);
    expect(new Set(before).size).toBe(before.length);
    for (let seed = 1; seed <= 200; seed += 1) {
      const chance = chances(seed);
      const damaged: PageText[] = pages.map((page) => {
        const lines = page.lines.flatMap((line) =>
          chance.maybe(page.number === 2 ? 0.15 : 0.02) ? chance.of(changes)(line, chance) : [line],
        );
        return { ...page, lines: lines.map((line, index) => ({ ...line, index })) };
      });
      const reading = readInspectionPages(damaged);
      const texts = reading.recommendations.map(({ text }) => text);
      expect(new Set(texts).size, `seed ${seed}`).toBe(texts.length);
      const taken = reading.recommendations.flatMap(({ lines }) => lines.map(({ page, line }) => `${page}/${line}`));
      expect(new Set(taken).size, `seed ${seed}: a line belongs to one item`).toBe(taken.length);
    }
  });
});
