import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type InspectionReading,
  type Refusal,
  refusals,
  UnreadableReport,
} from '#domain/inspections/inspection-reports.ts';
import { mostBytes, mostPasted } from './limits.ts';
import type { ReadingReply } from './reading-worker.ts';
import { warmUpReport } from './warm-up-report.ts';

/** Too many files are being read already; the caller answers 503 with Retry-After. */
export class ReadingBusy extends Error {
  override name = 'ReadingBusy';
  constructor() {
    super('Other reports are being read at this moment. Try again in a minute.');
  }
}

const limits = { processes: 2, waiting: 4, milliseconds: 20_000, idle: 180_000, heapMegabytes: 512 };

type Source = { bytes: Uint8Array } | { text: string } | { file: string };
type Job = {
  source: Source;
  milliseconds: number;
  resolve: (reading: unknown) => void;
  reject: (error: Error) => void;
};
type Lane = { child: ChildProcess; job: Job | null; timer: NodeJS.Timeout | null; said: string };
type Pool = { lanes: Lane[]; waiting: Job[]; next: number };

// Under Next each entry holds its own copy of a module; what must be one in a process lies on globalThis.
const held = globalThis as typeof globalThis & { seventyReadingPool?: Pool };
const pool = (): Pool => {
  held.seventyReadingPool ??= { lanes: [], waiting: [], next: 1 };
  return held.seventyReadingPool;
};

/** The worker is a plain file beside this one, outside any bundle: found from where the product is started. */
const workerFile = () => {
  const fromRoot = join(process.cwd(), 'documents', 'read', 'reading-worker.ts');
  return existsSync(fromRoot) ? fromRoot : join(import.meta.dirname, 'reading-worker.ts');
};

const startLane = (): Lane => {
  const child = fork(workerFile(), [], {
    execArgv: [
      `--max-old-space-size=${limits.heapMegabytes}`,
      '--disable-warning=ExperimentalWarning',
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
    ],
    env: { NODE_ENV: process.env.NODE_ENV },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const lane: Lane = { child, job: null, timer: null, said: '' };
  child.stderr?.on('data', (text: Buffer) => {
    lane.said = (lane.said + text.toString('utf8')).slice(-4_000);
  });
  (child.stderr as unknown as { unref?: () => void } | null)?.unref?.();
  child.on('message', (reply: ReadingReply) => finish(lane, reply));
  child.on('error', () => end(lane, 'stopped'));
  child.on('exit', () =>
    end(lane, /out of memory|heap limit|allocation failed/i.test(lane.said) ? 'expands' : 'stopped'),
  );
  pool().lanes.push(lane);
  return lane;
};

const free = (lane: Lane) => {
  if (lane.timer) clearTimeout(lane.timer);
  lane.job = null;
  // An idle process is ended after a while and never keeps its parent alive.
  lane.timer = setTimeout(() => lane.child.kill('SIGKILL'), limits.idle);
  lane.timer.unref();
  lane.child.unref();
  lane.child.channel?.unref();
};

const finish = (lane: Lane, reply: ReadingReply) => {
  const job = lane.job;
  free(lane);
  if (job && 'reading' in reply) job.resolve(reply.reading);
  else if (job && 'refusal' in reply && reply.refusal in refusals)
    job.reject(new UnreadableReport(reply.refusal as Refusal));
  else job?.reject(new UnreadableReport('stopped'));
  serve();
};

/** Ends a process and what it was reading; the next file gets a new one. */
const end = (lane: Lane, why: Refusal) => {
  const { lanes } = pool();
  if (!lanes.includes(lane)) return;
  lanes.splice(lanes.indexOf(lane), 1);
  if (lane.timer) clearTimeout(lane.timer);
  lane.child.kill('SIGKILL');
  lane.job?.reject(new UnreadableReport(why));
  lane.job = null;
  serve();
};

const serve = () => {
  const { lanes, waiting } = pool();
  while (waiting.length > 0) {
    const lane = lanes.find((each) => each.job === null) ?? (lanes.length < limits.processes ? startLane() : null);
    if (!lane) return;
    const job = waiting.shift()!;
    if (lane.timer) clearTimeout(lane.timer);
    lane.job = job;
    lane.said = '';
    lane.child.ref();
    lane.child.channel?.ref();
    lane.timer = setTimeout(() => end(lane, 'took-too-long'), job.milliseconds);
    const id = pool().next++;
    lane.child.send({ id, ...job.source }, (error) => {
      if (error) end(lane, 'stopped');
    });
  }
};

/** The process may have been started by another entry's copy of this module, with a class of refusals of its own. */
const asOurs = (error: Error & { code?: string }): never => {
  if (error.code !== undefined && error.code in refusals) throw new UnreadableReport(error.code as Refusal);
  throw error;
};

/**
 * Has a reading process do one job, within its limits of time and memory: a report to be read, or an archive on disk to be told
 * for what it is. What comes back is the worker's word.
 * @throws UnreadableReport, ReadingBusy
 */
export function runInReadingPool(source: Source, milliseconds = limits.milliseconds): Promise<unknown> {
  if (pool().waiting.length >= limits.waiting) return Promise.reject(new ReadingBusy());
  return new Promise((resolve, reject) => {
    pool().waiting.push({ source, milliseconds, resolve, reject });
    serve();
  }).catch(asOurs);
}

const enqueue = (source: Source, milliseconds?: number) =>
  runInReadingPool(source, milliseconds) as Promise<InspectionReading>;

/**
 * Reads one uploaded report in a process of its own: at most 20 seconds, 512 MB, two files at a time and four waiting. The caller's event loop is never held.
 * @param file its bytes, and its name as sent (not relied on: what it is, is told by its content)
 * @param milliseconds how long this one may take, where that is not the twenty seconds of every file
 * @throws UnreadableReport with `code` and one sentence for the person; ReadingBusy when the queue is full
 */
export function readInspectionReport(
  file: { bytes: Uint8Array; fileName: string },
  milliseconds?: number,
): Promise<InspectionReading> {
  if (file.bytes.byteLength === 0) return Promise.reject(new UnreadableReport('empty'));
  if (file.bytes.byteLength > mostBytes) return Promise.reject(new UnreadableReport('too-large'));
  return enqueue({ bytes: file.bytes }, milliseconds);
}

/**
 * Reads pasted text, in the same processes. It has no pages, so nothing read from it has one.
 * @throws UnreadableReport `empty`, `too-large` past 2,000,000 characters; ReadingBusy
 */
export function readPastedReport(text: string): Promise<InspectionReading> {
  if (text.trim() === '') return Promise.reject(new UnreadableReport('empty'));
  if (text.length > mostPasted) return Promise.reject(new UnreadableReport('too-large'));
  return enqueue({ text });
}

/**
 * Has a reading process ready before a file comes: called where somebody is asked for one. Does nothing while there is one
 * already; an idle one is ended after three minutes.
 */
export function wakeReadingPool(): void {
  if (pool().lanes.length === 0) enqueue({ bytes: warmUpReport() }).catch(() => {});
}

/** Ends the reading processes: when the server stops, and after tests. */
export function closeReadingPool(): void {
  for (const lane of [...pool().lanes]) end(lane, 'stopped');
}
