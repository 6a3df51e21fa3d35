import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import type { Form, WrittenForm } from './forms.ts';
import type { ComparisonToWrite } from './word-comparison.ts';
import type { WritingReply, WritingWork } from './writing-worker.ts';

/** Too many documents are being written already; the caller answers 503 with Retry-After. */
export class WritingBusy extends Error {
  override name = 'WritingBusy';
  constructor() {
    super('Other documents are being written at this moment. Try again in a minute.');
  }
}

/** The document could not be written: it took too long, needed too much memory, or the process ended. */
export class WritingFailed extends Error {
  override name = 'WritingFailed';
  constructor() {
    super('The document could not be written. Try again; if it fails again, tell the administrator.');
  }
}

/** A PDF of 2,400 actions takes 4 s on a quiet machine; a process that holds more than `keptMegabytes` is not kept. */
const limits = { waiting: 8, milliseconds: 180_000, idle: 300_000, heapMegabytes: 1_500, keptMegabytes: 1_000 };

type Job = {
  work: WritingWork;
  resolve: (written: WrittenForm) => void;
  reject: (error: Error) => void;
};
type Pool = { child: ChildProcess | null; job: Job | null; timer: NodeJS.Timeout | null; waiting: Job[]; next: number };

// Under Next each entry holds its own copy of a module; what must be one in a process lies on globalThis.
const held = globalThis as typeof globalThis & { seventyWritingPool?: Pool };
const pool = (): Pool => {
  held.seventyWritingPool ??= { child: null, job: null, timer: null, waiting: [], next: 1 };
  return held.seventyWritingPool;
};

/** The worker is a plain file beside this one, outside any bundle: found from where the product is started. */
function workerFile(): string {
  const fromRoot = join(process.cwd(), 'documents', 'write', 'writing-worker.ts');
  return existsSync(fromRoot) ? fromRoot : join(import.meta.dirname, 'writing-worker.ts');
}

function start(): ChildProcess {
  const child = fork(workerFile(), [], {
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`, '--disable-warning=ExperimentalWarning'],
    env: { NODE_ENV: process.env.NODE_ENV },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('message', (reply: WritingReply) => finish(child, reply));
  child.on('error', () => end(child));
  child.on('exit', () => end(child));
  return child;
}

/** To start a process takes some 20 ms: after others had their turn, since the one that asks has read something large just now. */
const inItsOwnTurn = (act: () => void) => setImmediate(() => setImmediate(act));

function finish(child: ChildProcess, reply: WritingReply): void {
  const { job } = pool();
  rest(child);
  if (job && 'written' in reply) job.resolve(reply.written);
  else job?.reject(new WritingFailed());
  if (reply.megabytes > limits.keptMegabytes) end(child);
  serve();
}

/** Idle, the process is ended after a while, and never keeps its parent alive. */
function rest(child: ChildProcess): void {
  const held = pool();
  if (held.timer) clearTimeout(held.timer);
  held.job = null;
  held.timer = setTimeout(() => end(child), limits.idle);
  held.timer.unref();
  child.unref();
  child.channel?.unref();
}

/** Ends the process and what it was writing; the next document gets a new one. */
function end(child: ChildProcess): void {
  const held = pool();
  if (held.child !== child) return;
  if (held.timer) clearTimeout(held.timer);
  const { job } = held;
  Object.assign(held, { child: null, job: null, timer: null });
  child.kill('SIGKILL');
  job?.reject(new WritingFailed());
  serve();
}

function serve(): void {
  const held = pool();
  if (held.job !== null) return;
  const job = held.waiting.shift();
  if (!job) return;
  const child = held.child ?? start();
  if (held.timer) clearTimeout(held.timer);
  child.ref();
  child.channel?.ref();
  const timer = setTimeout(() => end(child), limits.milliseconds);
  Object.assign(held, { child, job, timer });
  child.send({ id: held.next++, ...job.work }, (error) => {
    if (error) end(child);
  });
}

/** Out of the queue, or with the process that writes it: a document nobody waits for is not written to its end. */
function cancel(job: Job, reason: Error): void {
  const held = pool();
  const place = held.waiting.indexOf(job);
  if (place >= 0) held.waiting.splice(place, 1);
  job.reject(reason);
  if (held.job === job && held.child) end(held.child);
}

/**
 * Writes one form of a document in a process of its own, one at a time, so that the caller's event loop is never
 * held. Equal documents give equal bytes. `signal` cancels it, waiting or half written.
 * @throws WritingBusy when eight are waiting already; WritingFailed after three minutes or when the process ended; the
 * signal's own reason when it is cancelled
 */
export function writeDocument(
  document: ComposedDocument,
  form: Form,
  { signal }: { signal?: AbortSignal } = {},
): Promise<WrittenForm> {
  return queued({ document, form }, signal);
}

/**
 * What a form cannot draw, a sentence each, without writing it: the PDF's fonts are known to the writing process alone.
 * @throws as `writeDocument`
 */
export async function documentNotes(document: ComposedDocument, form: Form): Promise<string[]> {
  return (await queued({ notesOf: document, form }, undefined)).notes;
}

/** Writes a comparison of two states of a plan as Word in the same process, with the same refusals. */
export function writeComparison(
  comparison: ComparisonToWrite,
  { signal }: { signal?: AbortSignal } = {},
): Promise<WrittenForm> {
  return queued({ comparison }, signal);
}

function queued(work: WritingWork, signal: AbortSignal | undefined): Promise<WrittenForm> {
  if (signal?.aborted) return Promise.reject(signal.reason as Error);
  const next = pool().job === null ? 1 : 0;
  if (pool().waiting.length >= limits.waiting + next) return Promise.reject(new WritingBusy());
  return new Promise((resolve, reject) => {
    const job: Job = { work, resolve: (written) => settled(() => resolve(written)), reject };
    const cancelled = () => cancel(job, signal?.reason as Error);
    const settled = (then: () => void) => {
      signal?.removeEventListener('abort', cancelled);
      then();
    };
    job.reject = (error) => settled(() => reject(error));
    signal?.addEventListener('abort', cancelled, { once: true });
    pool().waiting.push(job);
    if (pool().child) serve();
    else inItsOwnTurn(serve);
  });
}

/** Ends the writing process: when the server stops, and after tests. */
export function closeWritingPool(): void {
  const { child, waiting } = pool();
  for (const job of waiting.splice(0)) job.reject(new WritingFailed());
  if (child) end(child);
}
