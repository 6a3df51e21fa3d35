import { eq, inArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { auditContents, auditEvents } from '#db/schema/audit.ts';

/** What stands in place of a content that was taken out. */
export const ERASED = '"erased"';

/** The events that may take the content out of earlier rows; each lists their numbers as `erasedRows`. */
const erasing = ['person-erased'];

/**
 * The rows whose content was taken out with a word in the trail, each with the row that says so. The chain covers that row, so nobody
 * without the key can add to the list.
 */
export function redactionsIn(): Map<number, number> {
  const rows = database()
    .select({ seq: auditEvents.seq, content: auditContents.content })
    .from(auditEvents)
    .innerJoin(auditContents, eq(auditContents.seq, auditEvents.seq))
    .where(inArray(auditEvents.event, erasing))
    .all();
  return new Map(rows.flatMap(({ seq, content }) => listedIn(content).map((erased) => [erased, seq] as const)));
}

function listedIn(content: string): number[] {
  const { erasedRows } = (JSON.parse(content) ?? {}) as { erasedRows?: unknown };
  return Array.isArray(erasedRows) ? erasedRows.filter((row) => typeof row === 'number') : [];
}
