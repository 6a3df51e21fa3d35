import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import {
  encrypted,
  enough,
  largeBomb,
  lyingZip,
  manyPages,
  packed,
  scan,
  slowBomb,
  text,
  withStream,
} from './fixtures/hostile-files.ts';
import { chances } from './fixtures/made-sheet.ts';
import { tinyPdf } from './fixtures/tiny-pdf.ts';
import { macroWord, paragraph, tinyWord, wordParts } from './fixtures/tiny-word.ts';
import { mostBytes } from './limits.ts';
import {
  closeReadingPool,
  ReadingBusy,
  readInspectionReport,
  readPastedReport,
  wakeReadingPool,
} from './reading-pool.ts';
import { warmUpReport } from './warm-up-report.ts';

afterAll(closeReadingPool);

/** What a process holds; nothing where the system does not tell (anything but Linux). */
const memoryOf = (pid: number): number => {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
};

const codeFor = async (bytes: Uint8Array, fileName = 'report.pdf') =>
  readInspectionReport({ bytes, fileName }).then(
    () => 'read',
    (error: Error & { code?: string }) => error.code ?? error.name,
  );

describe('a file that cannot be read is refused with its reason', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['case 15: an empty file', () => new Uint8Array(), 'empty'],
    ['case 1: a file over 25 MB', () => new Uint8Array(mostBytes + 1), 'too-large'],
    [
      'case 11: a picture named .pdf',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      'wrong-type',
    ],
    ['a web page named .pdf', () => text('<!doctype html><html><body>404 Not found</body></html>'), 'wrong-type'],
    ['case 11: a web page with a PDF header inside', () => text('<html><script>1</script>%PDF-1.7'), 'wrong-type'],
    ['plain text', () => text(enough), 'wrong-type'],
    [
      'case 10: an old Word file renamed .docx',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]),
      'old-word',
    ],
    ['case 10: a Word file with macros', () => tinyWord(paragraph(enough), macroWord), 'macro-word'],
    [
      'a Word file with macros under a plain name',
      () => zipSync({ ...wordParts(paragraph(enough)), 'word/vbaProject.bin': new Uint8Array(10) }),
      'macro-word',
    ],
    ['a zip that is no Word file', () => zipSync({ 'a.txt': text(enough) }), 'wrong-type'],
    ['case 10: a PDF under a password', encrypted, 'password-protected'],
    ['a PDF cut in the middle of its first page', () => tinyPdf([{ put: [] }]).slice(0, 60), 'broken'],
    ['a PDF header followed by noise', () => text(`%PDF-1.7\n${'\u0001\u0002 obj stream'.repeat(400)}`), 'broken'],
    ['a scan without text', scan, 'scanned'],
    ['a blank PDF', () => tinyPdf([{ put: [] }]), 'no-text'],
    ['a PDF of more than 300 pages', () => manyPages(301), 'too-many-pages'],
    [
      'case 4: a PDF whose stream swells',
      () => withStream('/Filter /FlateDecode', packed(60 * 1024 * 1024)),
      'expands',
    ],
    [
      'a PDF whose stream is packed twice',
      () => withStream('/Filter [/FlateDecode /FlateDecode]', deflateSync(packed(120 * 1024 * 1024))),
      'expands',
    ],
    [
      'case 4: a Word file that swells',
      () => zipSync({ ...wordParts(paragraph(enough)), 'word/media/a.bin': new Uint8Array(90 * 1024 * 1024) }),
      'expands',
    ],
    ['case 5: a Word file that lies about its size', lyingZip, 'broken'],
    [
      'case 6: a Word file with 3,000 parts',
      () =>
        zipSync({
          ...wordParts(paragraph(enough)),
          ...Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`x/${at}`, new Uint8Array(1)])),
        }),
      'expands',
    ],
    [
      'case 6: a Word file with a path out of its folder',
      () => zipSync({ ...wordParts(paragraph(enough)), '../../a': text('x') }),
      'broken',
    ],
    [
      'case 6: a Word file with an archive inside',
      () => zipSync({ ...wordParts(paragraph(enough)), 'word/a.zip': text('x') }),
      'expands',
    ],
    [
      'case 9: a Word file with an entity that feeds on itself',
      () =>
        zipSync({
          ...wordParts(''),
          'word/document.xml': text(
            '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>',
          ),
        }),
      'broken',
    ],
    ['a Word file without words', () => tinyWord(paragraph('')), 'no-text'],
  ])('%s', async (_name, bytes, code) => {
    expect(await codeFor(bytes())).toBe(code);
  });

  it('empty and endless pasted text are refused', async () => {
    await expect(readPastedReport(' \n ')).rejects.toMatchObject({ code: 'empty' });
    await expect(readPastedReport('a'.repeat(2_000_001))).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('case 8: a Word file that points outside itself', () => {
  it('is read without a request to anywhere or a look at any file, and says so', async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked += 1;
      answer.end('secret');
    });
    await new Promise<void>((ready) => {
      server.listen(0, '127.0.0.1', ready);
    });
    const { port } = server.address() as AddressInfo;
    const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${kind}/${type}" Target="${target}" TargetMode="External"/>`;
    const drawing =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="x1" r:embed="x2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const parts = wordParts(`${paragraph(enough)}${drawing}`);
    const outside = [
      relation('x1', 'image', `http://127.0.0.1:${port}/picture.png`),
      relation('x2', 'image', 'file:///etc/passwd'),
      relation('x3', 'attachedTemplate', `http://127.0.0.1:${port}/template.dotm`),
    ].join('');
    const rels = Buffer.from(parts['word/_rels/document.xml.rels']!).toString('utf8');
    const changed = text(rels.replace('</Relationships>', `${outside}</Relationships>`));
    const bytes = zipSync({ ...parts, 'word/_rels/document.xml.rels': changed });
    const reading = await readInspectionReport({ bytes, fileName: 'a.docx' });
    expect(JSON.stringify(reading)).toContain('a place that does not exist');
    expect(JSON.stringify(reading)).not.toMatch(/root:|secret/);
    expect(reading.notes[0]).toMatch(/External content was ignored\.$/);
    expect(asked).toBe(0);
    await new Promise((done) => {
      server.close(done);
    });
  });
});

describe('a damaged report', () => {
  it('is read as far as it goes or refused, and never takes the reading process with it', async () => {
    const whole = readFileSync('documents/read/fixtures/haringey-2023-ilacs.pdf');
    for (let seed = 1; seed <= 24; seed += 1) {
      const chance = chances(seed);
      const damaged = new Uint8Array(whole);
      for (let count = 0; count < 200; count += 1) damaged[chance.below(damaged.length)] = chance.below(256);
      const cut = chance.maybe(0.3) ? damaged.slice(0, chance.below(damaged.length)) : damaged;
      expect(['read', 'broken', 'scanned', 'no-text', 'empty', 'wrong-type'], `seed ${seed}`).toContain(
        await codeFor(cut),
      );
    }
  });
});

describe('while hostile files are read', () => {
  it('six that mean to swell, 25 MB in all, neither hold the process that serves people nor fill the memory', async () => {
    await Promise.all([codeFor(warmUpReport()), codeFor(warmUpReport())]);
    const lanes = (globalThis as { seventyReadingPool?: { lanes: { child: { pid: number } }[] } }).seventyReadingPool!;
    const held = () => lanes.lanes.reduce((sum, { child }) => sum + memoryOf(child.pid), process.memoryUsage.rss());
    const bombs = [largeBomb(), slowBomb(), largeBomb(), largeBomb(), largeBomb(), largeBomb()];
    expect(bombs.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(22 * 1024 * 1024);
    global.gc?.();
    const before = held();
    const began = performance.now();
    let [longest, most] = [0, 0];
    let last = performance.now();
    const pulse = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last - 5);
      most = Math.max(most, held());
      last = performance.now();
    }, 5);
    const codes = await Promise.all(bombs.map((bomb) => codeFor(bomb)));
    clearInterval(pulse);
    expect(new Set(codes)).toEqual(new Set(['expands']));
    // Against the reading itself, not the clock: a process that read the files itself would be held all the time.
    expect(longest).toBeLessThan((performance.now() - began) / 2);
    expect(most - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('a seventh file at once is told to come back', async () => {
    const page = tinyPdf([
      {
        put: [
          { x: 70, y: 80, text: enough.slice(0, 90) },
          { x: 70, y: 100, text: enough },
        ],
      },
    ]);
    const reading = Array.from({ length: 6 }, () => codeFor(page));
    await expect(readInspectionReport({ bytes: page, fileName: 'a.pdf' })).rejects.toBeInstanceOf(ReadingBusy);
    expect(await Promise.all(reading)).toEqual(Array.from({ length: 6 }, () => 'read'));
  });

  it('a file that takes longer than it may is given up in one clear sentence, and the next is read', async () => {
    const bytes = readFileSync('documents/read/fixtures/haringey-2023-ilacs.pdf');
    await expect(readInspectionReport({ bytes, fileName: 'a.pdf' }, 5)).rejects.toMatchObject({
      code: 'took-too-long',
      message: 'The file took too long to read. Paste the text of the report instead.',
    });
    expect(await codeFor(bytes)).toBe('read');
  });

  it('a report of 300 pages, the most that is taken, is read whole', async () => {
    const pages = Array.from({ length: 300 }, (_, at) => ({
      put: [
        { x: 70, y: 80, text: `Page ${at + 1}. ${enough.slice(0, 80)}` },
        { x: 70, y: 100, text: enough.slice(0, 80) },
      ],
    }));
    const reading = await readInspectionReport({ bytes: tinyPdf(pages), fileName: 'a.pdf' });
    expect(reading.pages).toHaveLength(300);
    expect(reading.pages[299]!.lines[0]!.text).toMatch(/^Page 300\./);
  });

  it('a process is ready before the first file comes, and one is enough', async () => {
    closeReadingPool();
    wakeReadingPool();
    wakeReadingPool();
    const held = (globalThis as { seventyReadingPool?: { lanes: unknown[] } }).seventyReadingPool;
    expect(held!.lanes).toHaveLength(1);
    const warm = await readInspectionReport({ bytes: warmUpReport(), fileName: 'warm.pdf' });
    expect(warm.pages).toHaveLength(16);
  });

  it('a reading process that dies is replaced', async () => {
    const page = tinyPdf([{ put: [{ x: 70, y: 100, text: enough }] }]);
    const underway = codeFor(page);
    closeReadingPool();
    expect(await underway).toBe('stopped');
    expect(await codeFor(page)).toBe('read');
  });

  it('there is one pool in a process, however often the module is loaded', async () => {
    await codeFor(tinyPdf([{ put: [{ x: 70, y: 100, text: enough }] }]));
    const held = (globalThis as { seventyReadingPool?: { lanes: unknown[] } }).seventyReadingPool;
    expect(held!.lanes.length).toBeGreaterThan(0);
    expect(held!.lanes.length).toBeLessThanOrEqual(2);
  });
});
