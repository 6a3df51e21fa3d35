import { asc, eq, gt } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { auditContents, auditEvents } from '#db/schema/audit.ts';
import { keyFor } from '#db/secrets.ts';
import { CHAIN_START, hashOf, macOf } from '#db/writes/audit/audit.ts';
import { ERASED, isRedacted, redactionsIn } from './redactions.ts';

export type ChainFinding = { rows: number; head: string | null; firstBad: { seq: number; why: string } | null };

const PAGE = 5_000;

/**
 * Walks the whole audit trail and names the first row that was changed, removed, added or moved. A content that was taken out is no
 * fault where a later row says so. A cut-off end cannot
 * be seen from inside: compare `rows` and `head` with the anchor kept elsewhere.
 */
export function verifyAuditChain(): ChainFinding {
  const key = keyFor('audit');
  const redactions = redactionsIn();
  let before = CHAIN_START;
  let rows = 0;
  // From below nought: a forged row numbered there would otherwise be shown and never looked at.
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const page = database()
      .select({ event: auditEvents, content: auditContents.content })
      .from(auditEvents)
      .leftJoin(auditContents, eq(auditContents.seq, auditEvents.seq))
      .where(gt(auditEvents.seq, last))
      .orderBy(asc(auditEvents.seq))
      .limit(PAGE)
      .all();
    if (page.length === 0) return { rows, head: rows === 0 ? null : before, firstBad: null };
    for (const { event, content } of page) {
      const isErased = content === ERASED && isRedacted(redactions, event);
      const why = faultOf(event, rows + 1, before, key) ?? (isErased ? null : faultOfContent(event, content));
      if (why) return { rows, head: before, firstBad: { seq: rows + 1, why } };
      before = event.mac;
      last = event.seq;
      rows += 1;
    }
  }
}

type Event = typeof auditEvents.$inferSelect;

function faultOf(event: Event, expectedSeq: number, before: string, key: Buffer): string | null {
  if (event.seq < expectedSeq) return `a row numbered ${event.seq} was added`;
  if (event.seq > expectedSeq) return `row ${expectedSeq} is missing`;
  return macOf(before, event, key) === event.mac ? null : 'its fields or its place do not match its seal';
}

function faultOfContent(event: Event, content: string | null): string | null {
  if (content === null) return 'its content is missing';
  return hashOf(content) === event.contentHash ? null : 'its content was changed';
}
