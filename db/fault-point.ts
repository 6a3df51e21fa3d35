/**
 * Where a test lets the process die, or the disk be full, in the middle of storing a file (assurance REL-04): the steps in
 * their order. Named by `SEVENTY_FAULT_POINT`, in the example only; a real installation has no such points.
 */
export type FaultPoint =
  | 'evidence-1-temp-written'
  | 'evidence-2-temp-synced'
  | 'evidence-3-renamed'
  | 'evidence-4-folder-synced'
  | 'evidence-5-row-written'
  | 'evidence-no-room';

const named = (point: FaultPoint) => process.env.SEVENTY_EXAMPLE === '1' && process.env.SEVENTY_FAULT_POINT === point;

/** Ends the process at once, as a loss of power would, where a test asked for it here. */
export function faultPoint(point: FaultPoint): void {
  if (named(point)) process.kill(process.pid, 'SIGKILL');
}

/** Fails as a full disk does, where a test asked for it: for machines that let no test have a small disk of its own. */
export function noRoomPoint(): void {
  if (named('evidence-no-room')) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
}
