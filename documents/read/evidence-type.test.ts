import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type EvidenceType, type FileRefusal, RefusedFile } from '#domain/evidence/evidence-files.ts';
import { checkEvidenceFile } from './check-evidence.ts';
import * as made from './fixtures/evidence-files.ts';
import { closeReadingPool } from './reading-pool.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-evidence-'));
afterAll(() => {
  closeReadingPool();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function told(content: Uint8Array, fileName: string): Promise<EvidenceType | FileRefusal> {
  const file = path.join(folder, 'a file');
  fs.writeFileSync(file, content);
  try {
    return await checkEvidenceFile(file, fileName);
  } catch (error) {
    if (error instanceof RefusedFile) return error.code;
    throw error;
  }
}

describe('what is taken as evidence', () => {
  test.each<[string, Uint8Array, EvidenceType]>([
    ['guidance.pdf', made.pdf(), 'pdf'],
    ['Minutes.DOCX', made.word(), 'docx'],
    ['figures.xlsx', made.workbook(), 'xlsx'],
    ['figures.xlsx', made.workbook('constructor', { 'xl/comments1.xml': made.bytes('<c ref="__proto__"/>') }), 'xlsx'],
    ['letter.odt', made.openText(), 'odt'],
    ['table.csv', made.bytes('Month,Share\r\n£,ŵ\r\n'), 'csv'],
    ['notes.txt', made.bytes('Held on 12 May.'), 'txt'],
    ['photo.png', made.png(), 'png'],
    ['photo.jpeg', made.jpeg(), 'jpeg'],
    ['guidance', made.pdf(), 'pdf'],
    ['reaching.docx', made.wordReaching('http://127.0.0.1:9'), 'docx'],
  ])('%s', async (name, content, type) => {
    expect(await told(content, name)).toBe(type);
  });
});

describe('what is refused, with the reason', () => {
  test.each<[string, Uint8Array, FileRefusal]>([
    ['empty.pdf', new Uint8Array(), 'empty'],
    ['picture.svg', made.svg(), 'picture'],
    ['page.html', made.webPage(), 'web-page'],
    ['page.pdf', made.pdfAndPage(), 'web-page'],
    ['photo.png', made.pdf(), 'mismatch'],
    ['guidance.exe', made.pdf(), 'mismatch'],
    ['report.docx', made.workbook(), 'mismatch'],
    ['report.pdf', made.bytes('Only words.'), 'mismatch'],
    ['script.js', made.bytes('alert(1)'), 'wrong-type'],
    ['notes.txt', new Uint8Array([0x41, 0x00, 0x42]), 'wrong-type'],
    ['setup.pdf', made.program(), 'program'],
    ['run.txt', made.bytes('#!/bin/sh\nexit'), 'program'],
    ['many.zip', made.symlinkZip(), 'broken'],
    ['old.docx', made.oldWord(), 'old-office'],
    ['with-macros.docm', made.wordWithMacros(), 'macros'],
    ['with-macros.docx', made.wordWithMacros(), 'macros'],
    ['basic.odt', made.openText({ 'Basic/Standard/Module1.xml': made.bytes('<x/>') }), 'macros'],
    ['laughs.docx', made.wordWithEntities(), 'broken'],
    ['nested.xlsx', made.zipInZip(), 'expands'],
    ['climbs.xlsx', made.climbingZip(), 'broken'],
    ['many.xlsx', made.manyEntries(), 'expands'],
    ['lies.xlsx', made.lyingWorkbook(), 'broken'],
  ])('%s', async (name, content, refusal) => {
    expect(await told(content, name)).toBe(refusal);
  });

  test('a text that stops being one after its first bytes', async () => {
    const long = Buffer.concat([Buffer.alloc(3_000_000, 0x41), Buffer.from([0])]);
    expect(await told(long, 'long.txt')).toBe('wrong-type');
  });

  test('a workbook of 400 KB that means 400 MB, outside the server’s memory', async () => {
    await told(made.workbook(), 'figures.xlsx');
    const bomb = made.workbookBomb();
    expect(bomb.byteLength).toBeLessThan(512 * 1024);
    const before = process.memoryUsage.rss();
    expect(await told(bomb, 'bomb.xlsx')).toBe('expands');
    expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1024 * 1024);
  });
});
