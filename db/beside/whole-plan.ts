import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isUntouchedSince } from '#db/reads/audit/trail-position.ts';
import { isLargeReport } from '#db/reads/panel-reports/report-size.ts';
import { isLargePlan } from '#db/reads/plans/plan-size.ts';
import { dataFolder } from '../data-folder.ts';
import { one } from '../one.ts';
import { processFlags } from '../process-flags.ts';
import { refusalOf } from './carried-refusals.ts';
import type { ReadingAnswer, ReadingTask } from './reading-process.ts';
import {
  type Asked,
  type Given,
  readNow,
  type WholePlanRead,
  type WholeRead,
  type WholeReportRead,
} from './whole-plan-reads.ts';

const limits = { milliseconds: 60_000, idle: 180_000, heapMegabytes: 1_000 };

type Question = { tell: (answer: ReadingAnswer) => void; timer: NodeJS.Timeout };
type Beside = {
  child: ChildProcess | null;
  questions: Map<number, Question>;
  next: number;
  idle: NodeJS.Timeout | null;
};

/** One process for all copies of this module: it answers one question after another, and is ended after three idle minutes. */
const beside = () => one<Beside>('whole-plan', () => ({ child: null, questions: new Map(), next: 1, idle: null }));

/** The process is a plain file beside this one, outside any bundle: found from where the product is started. */
function processFile(): string {
  const fromRoot = path.join(process.cwd(), 'db', 'beside', 'reading-process.ts');
  return existsSync(fromRoot) ? fromRoot : path.join(import.meta.dirname, 'reading-process.ts');
}

function start(): ChildProcess {
  const child = fork(processFile(), [], {
    execArgv: processFlags(limits.heapMegabytes),
    env: { NODE_ENV: process.env.NODE_ENV, TZ: process.env.TZ, DATA_DIR: dataFolder() },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('message', (answer: ReadingAnswer) => settle(answer));
  child.on('error', () => end(child));
  child.on('exit', () => end(child));
  return child;
}

function settle(answer: ReadingAnswer): void {
  const { questions } = beside();
  const question = questions.get(answer.id);
  questions.delete(answer.id);
  if (question) clearTimeout(question.timer);
  question?.tell(answer);
  if (questions.size === 0) rest();
}

/** Idle, the process never keeps its parent alive. */
function rest(): void {
  const held = beside();
  const { child } = held;
  if (!child) return;
  held.idle = setTimeout(() => end(child), limits.idle);
  held.idle.unref();
  child.unref();
  child.channel?.unref();
}

function end(child: ChildProcess): void {
  const held = beside();
  if (held.child !== child) return;
  held.child = null;
  child.kill('SIGKILL');
  for (const id of [...held.questions.keys()]) settle({ id, fault: 'The process that reads whole plans ended.' });
}

function ask(name: WholeRead, asked: unknown[]): Promise<ReadingAnswer> {
  const held = beside();
  held.child ??= start();
  const { child } = held;
  if (held.idle) clearTimeout(held.idle);
  child.ref();
  child.channel?.ref();
  return new Promise((resolve) => {
    const id = held.next++;
    held.questions.set(id, { tell: resolve, timer: setTimeout(() => end(child), limits.milliseconds) });
    child.send({ id, name, asked } satisfies ReadingTask, (error) => {
      if (error) end(child);
    });
  });
}

/**
 * A read of a whole plan: of a large one in a process beside, so that nobody else waits for it; else here and now.
 * @param asked as the read itself wants it: who asks, the plan, and what more
 * @throws as the read itself; Error when the process ended, or did not answer within a minute
 */
export async function readWholePlan<N extends WholePlanRead>(name: N, ...asked: Asked<N>): Promise<Given<N>> {
  const [, planId] = asked;
  return isLargePlan(planId) ? readBeside(name, asked) : readNow(name, asked);
}

/** The same of a panel report, which is composed out of whole plans. @throws as `readWholePlan` */
export async function readWholeReport<N extends WholeReportRead>(name: N, ...asked: Asked<N>): Promise<Given<N>> {
  const [, reportId] = asked;
  return isLargeReport(reportId) ? readBeside(name, asked) : readNow(name, asked);
}

/**
 * What is for a write to stand on (`readAt`) is read again when somebody saved meanwhile: the write itself would else read it, on this
 * loop. Where others save all the time, that is what happens after a few turns.
 */
async function readBeside<N extends WholeRead>(name: N, asked: Asked<N>, turns = 5): Promise<Given<N>> {
  const answer = await ask(name, asked);
  if ('refusal' in answer) throw refusalOf(answer.refusal);
  if ('fault' in answer) throw new Error(answer.fault);
  const given = answer.given as Given<N>;
  return turns > 1 && isOutdated(given) ? readBeside(name, asked, turns - 1) : given;
}

const isOutdated = (given: unknown) =>
  typeof given === 'object' && given !== null && 'readAt' in given && !isUntouchedSince(given.readAt as number);

/** Ends the process: when the server stops, and after tests. */
export function closeWholePlanReading(): void {
  const { child } = beside();
  if (child) end(child);
}
