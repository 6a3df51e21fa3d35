import { and, desc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { auditContents, auditEvents } from '#db/schema/audit.ts';

/** Nothing that a document says hangs on these, and they are the most frequent. */
const withoutContent =
  /^(signed-|sign-in-|refused-|password-|example-|export-|sealing-|draft-sending-|inspection-pack-|report-freezing-|inspector-link-|public-page-|legal-hold-|retention-|disposal-)/;

/** What follows from a change, or numbers what is there: never why something is void. */
const isNoReason = /^(approval-|report-sign-off-|panel-items-)/;

/** Among so many rows of the trail the write is looked for that changed a plan. */
const LOOKED_AT = 200;

/** Whether a write that the trail tells of as `event` may have changed what a plan's document says. */
export function touchesContent(event: string): boolean {
  return !withoutContent.test(event);
}

/**
 * The last write up to `position` that may have changed what a plan, or a report, says.
 * @param planId the plan whose writes count, beside those that are of none; null where every plan's do
 */
export function lastTouchOf(about: { kind: string; id: string }, planId: string | null, position: number) {
  const { seq, actor, event, subjectKind, subjectId } = auditEvents;
  const rows = database()
    .select({ actor, event, subjectKind, subjectId, content: auditContents.content })
    .from(auditEvents)
    .leftJoin(auditContents, eq(auditContents.seq, seq))
    .where(
      and(
        lte(seq, position),
        planId === null ? undefined : or(eq(auditEvents.planId, planId), isNull(auditEvents.planId)),
      ),
    )
    .orderBy(desc(seq))
    .limit(LOOKED_AT)
    .all();
  const row = rows.find((each) => touchesContent(each.event) && !isNoReason.test(each.event));
  const subject = { kind: row?.subjectKind ?? about.kind, id: row?.subjectId ?? about.id };
  const content: unknown = JSON.parse(row?.content ?? 'null');
  return { actor: row?.actor ?? 'system', event: row?.event ?? 'content-found-changed', subject, content };
}

/** Where the audit trail ends now. Read together with a plan, it says what the plan was read after. */
export function trailPosition(): number {
  const last = database()
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .orderBy(desc(auditEvents.seq))
    .limit(1)
    .get();
  return last?.seq ?? 0;
}

/**
 * Whether what was read at `position` of the trail still stands. Every write has its row there, so this tells in one statement
 * what reading 2,400 actions once more would tell in a quarter of a second.
 */
export function isUntouchedSince(position: number): boolean {
  const since = database()
    .select({ event: auditEvents.event })
    .from(auditEvents)
    .where(gt(auditEvents.seq, position))
    .all();
  return !since.some(({ event }) => touchesContent(event));
}
