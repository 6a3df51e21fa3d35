import fs from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { closeReadingPool, readInspectionReport } from '#documents/read/reading-pool.ts';
import { median } from './figures.ts';
import { timesOf } from './load.ts';

const FILE = 'documents/read/fixtures/haringey-2023-ilacs.pdf';
const BOUNDS = { atMost: 12, seconds: 4 };

export type ReportRead = { firstMs: number; ms: number; bareMs: number };

/** One report through the product's reading process, and beside it the PDF library alone taking out the same text. */
export async function readReports(): Promise<ReportRead> {
  const bytes = new Uint8Array(fs.readFileSync(FILE));
  const read = () => readInspectionReport({ bytes, fileName: 'report.pdf' });
  const [firstMs = 0] = await timesOf({ atMost: 1, seconds: 1 }, read);
  await timesOf({ atMost: 2, seconds: 2 }, read);
  const times = await timesOf(BOUNDS, read);
  closeReadingPool();
  const bare = async () => {
    // The library takes the bytes for itself.
    const document = await getDocumentProxy(bytes.slice());
    await extractText(document);
    await document.loadingTask.destroy();
  };
  await timesOf({ atMost: 3, seconds: 2 }, bare);
  return { firstMs, ms: median(times), bareMs: median(await timesOf(BOUNDS, bare)) };
}
