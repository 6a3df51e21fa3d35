import fs from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { bulletedReport, numberedReport, tabledReport } from '#documents/read/fixtures/made-reports.ts';
import { tinyPdf } from '#documents/read/fixtures/tiny-pdf.ts';
import { closeReadingPool, readInspectionReport } from '#documents/read/reading-pool.ts';
import { median } from './figures.ts';
import { atOnce, timesOf } from './load.ts';

const FILE = 'documents/read/fixtures/haringey-2023-ilacs.pdf';
const BOUNDS = { atMost: 12, seconds: 4 };
/** As many as the reading pool has processes. */
const LANES = 2;

/** Real reports are not part of the project; where their folder stands beside it, its longest is read as well. */
const REAL = '../shared/reports/south-gloucestershire-2017-sif.pdf';

export type ReportRead = {
  firstMs: number;
  ms: number;
  bareMs: number;
  perSecond: number;
  long: { pages: number; ms: number; real: boolean };
  kinds: number;
  slowest: { kind: string; ms: number };
};

const made = {
  'a bulleted list': () => bulletedReport(7).pages,
  'a numbered list': () => numberedReport(7).pages,
  'a table over pages': () => tabledReport(7).pages,
} as const;

/** A report of forty pages or more: the real one of 47, else one made of many lists and their prose. */
function longReport(): { bytes: Uint8Array; pages: number; real: boolean } {
  if (fs.existsSync(REAL)) return { bytes: new Uint8Array(fs.readFileSync(REAL)), pages: 47, real: true };
  const pages = Array.from({ length: 24 }, (_, at) => bulletedReport(at + 1).pages).flat();
  return { bytes: tinyPdf(pages.slice(0, 47)), pages: 47, real: false };
}

/** One report through the product's reading process, and beside it the PDF library alone taking out the same text. */
export async function readReports(): Promise<ReportRead> {
  const real = new Uint8Array(fs.readFileSync(FILE));
  const read = (bytes: Uint8Array) => readInspectionReport({ bytes, fileName: 'report.pdf' });
  const [firstMs = 0] = await timesOf({ atMost: 1, seconds: 1 }, () => read(real));
  await timesOf({ atMost: 2, seconds: 2 }, () => read(real));
  const ms = median(await timesOf(BOUNDS, () => read(real)));
  const { perSecond } = await atOnce(LANES, 3, () => read(real));
  const { bytes: longBytes, ...length } = longReport();
  const long = { ...length, ms: median(await timesOf(BOUNDS, () => read(longBytes))) };
  const kinds = [
    { kind: 'the real report', ms },
    { kind: `one of ${long.pages} pages`, ms: long.ms },
  ];
  for (const [kind, pages] of Object.entries(made)) {
    const bytes = tinyPdf(pages());
    kinds.push({ kind, ms: median(await timesOf(BOUNDS, () => read(bytes))) });
  }
  closeReadingPool();
  const bare = async () => {
    // The library takes the bytes for itself.
    const document = await getDocumentProxy(real.slice());
    await extractText(document);
    await document.loadingTask.destroy();
  };
  await timesOf({ atMost: 3, seconds: 2 }, bare);
  const bareMs = median(await timesOf(BOUNDS, bare));
  const slowest = kinds.reduce((one, other) => (other.ms > one.ms ? other : one));
  return { firstMs, ms, bareMs, perSecond, long, kinds: kinds.length, slowest };
}
