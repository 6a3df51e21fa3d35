import { readFileSync, writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { RefusedFile } from '#domain/evidence/evidence-files.ts';
import { UnreadableReport } from '#domain/inspections/inspection-reports.ts';
import { officeTypeOf } from './evidence-type.ts';
import { readPastedText, readReportBytes } from './read-report.ts';

/**
 * The process that reads strangers' files, started by reading-pool.ts and by nothing else. It is a process and not a thread so that its memory is never the server's,
 * and so that it can be ended at any moment; it has no environment, may write no file and start no program.
 */

export type ReadingRequest =
  | { id: number; bytes: Uint8Array }
  | { id: number; text: string }
  | { id: number; file: string };
export type ReadingReply =
  | { id: number; reading: unknown }
  | { id: number; refusal: string }
  | { id: number; fault: string };

const mostMemory = 512 * 1024 * 1024;

// Reading blocks this process's own loop, so its memory is watched from a thread. Buffers lie outside the heap's cap.
const watch = `
  const parent = process.ppid;
  setInterval(() => {
    if (process.memoryUsage.rss() > ${mostMemory}) {
      require('node:fs').writeSync(2, 'out of memory');
      process.kill(process.pid, 'SIGKILL');
    }
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, 40);`;
new Worker(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref();

const evidenceIn = (file: string) => {
  try {
    return { type: officeTypeOf(readFileSync(file)) };
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: error.code };
    throw error;
  }
};

const answer = async (request: ReadingRequest): Promise<ReadingReply> => {
  const { id } = request;
  try {
    if ('file' in request) return { id, reading: evidenceIn(request.file) };
    return { id, reading: 'text' in request ? readPastedText(request.text) : await readReportBytes(request.bytes) };
  } catch (error) {
    if (error instanceof UnreadableReport) return { id, refusal: error.code };
    writeSync(2, error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { id, fault: error instanceof Error ? error.name : 'unknown' };
  }
};

process.on('message', (request: ReadingRequest) => {
  void answer(request).then((reply) => process.send?.(reply));
});
// pdf.js drops some of its own promises on damaged fonts and images; the reading itself goes on or ends by its own error.
process.on('unhandledRejection', () => {});
process.on('disconnect', () => process.exit());
