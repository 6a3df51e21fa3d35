import { type ChildProcess, fork } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { onRing, ring } from '#db/bell.ts';
import { dataFolder } from '#db/data-folder.ts';
import { one } from '#db/one.ts';
import { processFlags } from '#db/process-flags.ts';
import { isLongJobRunning } from '#db/reads/jobs/long-jobs.ts';
import {
  failLongJob,
  finishLongJob,
  type LongJobToDo,
  noteProgress,
  resumeCutOffLongJobs,
  startNextLongJob,
} from '#db/writes/jobs/long-job-runs.ts';
import { presentMoment } from './clock.ts';
import type { WorkReply, WorkTask } from './work-process.ts';

const limits = { milliseconds: 600_000, heapMegabytes: 1_500 };
/** Requests come first: the process of a job gets what they leave of the processor. */
const NICENESS = 10;

type LongWork = { current: { job: LongJobToDo; child: ChildProcess } | null; stopListening: (() => void) | null };

/** One for a process, however many copies of this module there are; one job at a time. */
const longWork = () => one<LongWork>('long-work', () => ({ current: null, stopListening: null }));

/** What the process needs of this one's settings: with another secret its rows would break the audit trail's chain. */
function handedOn(): NodeJS.ProcessEnv {
  const { NODE_ENV, TZ, SEVENTY_SECRET, BASE_URL, PORT } = process.env;
  return { NODE_ENV, TZ, SEVENTY_SECRET, BASE_URL, PORT, DATA_DIR: dataFolder() };
}

function startProcess(): ChildProcess {
  const child = fork(path.join(import.meta.dirname, 'work-process.ts'), [], {
    cwd: path.join(import.meta.dirname, '..'),
    execArgv: processFlags(limits.heapMegabytes),
    env: handedOn(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  if (child.pid) {
    try {
      os.setPriority(child.pid, NICENESS);
    } catch {
      // Not every system lets one; it is then as eager as everybody else.
    }
  }
  return child;
}

const tooLarge = 'This is too large to be made in one piece, or took longer than ten minutes. Nothing was kept of it.';
const NOTE_AGAIN_MS = 5_000;

/** A full disk must end neither this process nor the job's story: what happened is noted once there is room again. */
function noted(note: () => void): void {
  try {
    note();
  } catch (error) {
    console.error(JSON.stringify({ longWork: String(error) }));
    setTimeout(() => {
      noted(note);
      ring('long-work');
    }, NOTE_AGAIN_MS).unref();
  }
}

/** One job to its end: done, failed with a sentence, or cancelled. */
function work(job: LongJobToDo): Promise<void> {
  return new Promise((resolve) => {
    const child = startProcess();
    longWork().current = { job, child };
    const tooLate = setTimeout(() => child.kill('SIGKILL'), limits.milliseconds);
    let isSettled = false;
    child.on('message', (said: WorkReply) => {
      if ('unitsDone' in said) return noted(() => noteProgress(job.id, said.unitsDone, said.unitWords));
      isSettled = true;
      child.kill('SIGKILL');
      if ('made' in said) noted(() => finishLongJob(job, said.made, presentMoment()));
      if ('fault' in said) noted(() => failLongJob(job.id, said.fault, presentMoment()));
    });
    child.on('error', () => child.kill('SIGKILL'));
    child.on('exit', () => {
      clearTimeout(tooLate);
      longWork().current = null;
      // Ended by itself: out of memory, most likely. Stopped by the server's own end, it stays and is begun anew.
      if (!isSettled && longWork().stopListening) noted(() => failLongJob(job.id, tooLarge, presentMoment()));
      resolve();
    });
    child.send({ job, moment: presentMoment() } satisfies WorkTask, (error) => {
      if (error) child.kill('SIGKILL');
    });
  });
}

/** Rung when something was asked for or cancelled, and at the start. */
async function look(): Promise<void> {
  const held = longWork();
  if (held.current) {
    if (!isLongJobRunning(held.current.job.id)) held.current.child.kill('SIGKILL');
    return;
  }
  const job = held.stopListening ? startNextLongJob(presentMoment()) : null;
  if (!job) return;
  await work(job);
  await look();
}

/** In a turn of its own, the next but one: to start a process takes some 25 ms, beside what whoever rang is doing. */
function lookAround(): void {
  const begin = () => {
    look().catch((error: unknown) => console.error(JSON.stringify({ longWork: String(error) })));
  };
  setImmediate(() => setImmediate(begin));
}

/** Begins with what an end of the server cut off, and takes what is asked for from now on. A second call changes nothing. */
export function startLongWork(): void {
  const held = longWork();
  if (held.stopListening) return;
  held.stopListening = onRing('long-work', lookAround);
  resumeCutOffLongJobs(presentMoment());
  lookAround();
}

/** Ends the process of the job that runs: it is begun anew at the next start. */
export function stopLongWork(): void {
  const held = longWork();
  held.stopListening?.();
  held.stopListening = null;
  held.current?.child.kill('SIGKILL');
}
