import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export type Child = { process: ChildProcess; said: () => string; stop: () => Promise<void> };

/** Runs a file with this very Node. It ends with this process at the latest. */
export function startChild(file: string, args: string[], env: NodeJS.ProcessEnv, nodeOptions: string[] = []): Child {
  const child = spawn(process.execPath, [...nodeOptions, file, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-4_000);
    });
  }
  child.on('exit', () => running.delete(child));
  const stop = async () => {
    if (!running.has(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
  };
  return { process: child, said: () => said, stop };
}

/** Sends a word to a child that answers each with one message. */
export async function askChild<T>({ process: child }: Child, word: string): Promise<T> {
  const answered = once(child, 'message');
  child.send(word);
  return (await answered)[0] as T;
}

/** Memory a process holds, in bytes; null where the system does not tell (anything but Linux). */
export function memoryOf({ process: child }: Child): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
    return kilobytes ? Number(kilobytes) * 1024 : null;
  } catch {
    return null;
  }
}

/** The most memory a child held while something else went on. */
export async function mostMemory<T>(child: Child, work: () => Promise<T>): Promise<{ result: T; most: number | null }> {
  let most = memoryOf(child);
  const watch = setInterval(() => {
    const now = memoryOf(child);
    if (now !== null && now > (most ?? 0)) most = now;
  }, 100);
  try {
    return { result: await work(), most };
  } finally {
    clearInterval(watch);
  }
}

/** The processor time a process has used, all its threads together, in milliseconds; null where only Linux would tell. */
export function processorMsOf({ process: child }: Child): number | null {
  try {
    // The name of the program, in brackets, may hold spaces; what counts comes behind it, in hundredths of a second.
    const fields = fs.readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}
