import type { LongJobRow } from '#db/reads/long-jobs.ts';

/** The state of a job as the title of its page. */
export function jobTitle({ state }: Pick<LongJobRow, 'state'>): string {
  switch (state) {
    case 'waiting':
      return 'Your document waits for its turn';
    case 'running':
      return 'Your document is being made';
    case 'done':
      return 'Your document is ready';
    case 'failed':
      return 'Your document could not be made';
    case 'cancelled':
      return 'You cancelled this document';
    default:
      return state satisfies never;
  }
}

/** "540 kB", "3.2 MB" */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
