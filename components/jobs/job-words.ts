import type { LongJobRow } from '#db/reads/jobs/long-jobs.ts';
import type { LongJobKind, LongJobState } from '#domain/jobs/long-jobs.ts';

type Words = {
  /** The state as the title of the job's page. */
  title: Record<LongJobState, string>;
  /** Beside the progress: what leaving the page, or cancelling, does. */
  note: string;
  /** Read out after “Cancel” and “Try again”. */
  about: string;
};

export const jobWords: Record<LongJobKind, Words> = {
  'plan-export': {
    title: {
      waiting: 'Your document waits for its turn',
      running: 'Your document is being made',
      done: 'Your document is ready',
      failed: 'Your document could not be made',
      cancelled: 'You cancelled this document',
    },
    note: 'You can leave this page. The document is kept for 24 hours under “Documents you asked for”.',
    about: 'making this document',
  },
  'plan-sealing': {
    title: {
      waiting: 'The sealing waits for its turn',
      running: 'The plan is being sealed',
      done: 'The plan is sealed',
      failed: 'The plan was not sealed',
      cancelled: 'You cancelled this sealing',
    },
    note: 'You can leave this page. Until the last step is done nothing is sealed, and you can cancel.',
    about: 'sealing this plan',
  },
  'draft-sending': {
    title: {
      waiting: 'The draft waits for its turn',
      running: 'The draft is being sent',
      done: 'The draft is sent',
      failed: 'The draft was not sent',
      cancelled: 'You cancelled this draft',
    },
    note: 'You can leave this page. Until the last step is done nothing is sent, and you can cancel.',
    about: 'sending this draft',
  },
  'inspection-pack': {
    title: {
      waiting: 'Your pack waits for its turn',
      running: 'Your pack is being made',
      done: 'Your pack is ready',
      failed: 'Your pack could not be made',
      cancelled: 'You cancelled this pack',
    },
    note: 'You can leave this page. The pack is kept for 24 hours under “Documents you asked for”.',
    about: 'making this pack',
  },
  'report-freezing': {
    title: {
      waiting: 'The freezing waits for its turn',
      running: 'The report is being frozen',
      done: 'The report is frozen',
      failed: 'The report was not frozen',
      cancelled: 'You cancelled this freezing',
    },
    note: 'You can leave this page. Until the last step is done nothing is frozen, and you can cancel.',
    about: 'freezing this report',
  },
};

/** The state of a job as the title of its page. */
export function jobTitle({ kind, state }: Pick<LongJobRow, 'kind' | 'state'>): string {
  return jobWords[kind].title[state];
}

/** "540 kB", "3.2 MB" */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
