const running = new Set();
let stopSignal = null;
let watching = false;

/**
 * Passes a stop on to this child, so that nothing runs on when its launcher was told to end. Between npm and us stands
 * a shell that dies of a signal without telling anybody; so, under npm, losing the parent counts as being told.
 */
export function watchOver(child) {
  running.add(child);
  child.once('close', () => running.delete(child));
  if (watching) return;
  watching = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(signal));
  const parent = process.ppid;
  const underNpm = process.env.npm_lifecycle_event !== undefined;
  if (underNpm) setInterval(() => process.ppid !== parent && stopAll('SIGTERM'), 500).unref();
}

function stopAll(signal) {
  stopSignal = signal;
  for (const child of running) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
}

/** Whether a stop was asked for: what comes after the child that just ended is then not begun. */
export function stopAsked() {
  return stopSignal !== null;
}
