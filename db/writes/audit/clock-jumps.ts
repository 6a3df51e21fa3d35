import { desc } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { auditEvents } from '#db/schema/audit.ts';
import { transaction } from '#db/transaction.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { isFromTheFuture } from '#domain/jobs/clock-jumps.ts';
import { recordAudit } from './audit.ts';

function newestRowAt(): string {
  const { at } = auditEvents;
  return database().select({ at }).from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1).get()?.at ?? '';
}

/**
 * Tells in the audit trail that the clock was put back (assurance REL-16): an instant that was reached, in the trail or by the last
 * look, lies in the future. The rows keep their order by number; from this one on their times begin anew.
 * @param moment of now, not of a request that may have waited
 * @param reached the instant of the last look at the clock; null for the first one
 * @returns whether it was
 */
export function noteClockPutBack(moment: Moment, reached: string | null): boolean {
  return transaction(() => {
    const from = [newestRowAt(), reached ?? ''].sort().at(-1) ?? '';
    if (from === '' || !isFromTheFuture(from, moment.clock)) return false;
    const subject = { kind: 'installation', id: '1' };
    recordAudit({ actor: 'scheduler', event: 'clock-went-back', subject, content: { from, to: moment.clock } }, moment);
    return true;
  });
}
