import type { LongJobKind } from '#domain/jobs/long-jobs.ts';
import { NotAllowed, NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';

const lost: Record<LongJobKind, string> = {
  'plan-export': 'You may no longer take this plan away, or it is gone.',
  'plan-sealing': 'You may no longer seal this plan, so nothing was sealed.',
  'draft-sending': 'You may no longer send this plan out for comment, so nothing was sent.',
  'inspection-pack': 'You may no longer make a pack of this plan, or it is gone.',
  'report-freezing': 'You may no longer freeze this report, so nothing was frozen.',
};

const failed: Record<LongJobKind, string> = {
  'plan-export': 'The document could not be written. Try again; if it fails again, tell the administrator.',
  'plan-sealing':
    'The documents could not be written, so nothing was sealed. Try again; if it fails again, tell the administrator.',
  'draft-sending':
    'The draft could not be kept, so nothing was sent. Try again; if it fails again, tell the administrator.',
  'inspection-pack': 'The pack could not be made. Try again; if it fails again, tell the administrator.',
  'report-freezing':
    'The documents could not be written, so nothing was frozen. Try again; if it fails again, tell the administrator.',
};

const kept: Record<LongJobKind, string> = {
  'plan-export': 'kept',
  'plan-sealing': 'sealed',
  'draft-sending': 'sent',
  'inspection-pack': 'kept',
  'report-freezing': 'frozen',
};

/**
 * Why a job failed, for its page: a sentence, and a line for each thing that stands in the way. What nobody foresaw is written to
 * standard error beside it.
 */
export function wordsOfFault(error: unknown, kind: LongJobKind): string {
  if (error instanceof NotFound || error instanceof NotAllowed) return lost[kind];
  if (error instanceof NotPossible) return [error.message, ...error.missing].join('\n');
  if (error instanceof NotValid) return error.fields.map(({ words }) => words).join('\n');
  console.error(error);
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) {
    return `The server has no room left, so nothing was ${kept[kind]}. Tell your administrator, then try again.`;
  }
  return failed[kind];
}
