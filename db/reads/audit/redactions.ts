import { eq, inArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { auditContents, auditEvents } from '#db/schema/audit.ts';

/** What stands in place of a content that was taken out. */
export const ERASED = '"erased"';

export type Redactions = {
  /** Rows that the erasing of a person lists, each with the row that says so. */
  rows: Map<number, number>;
  /** Plans that were disposed of, each with the row that says so: it speaks for every earlier row of that plan. */
  plans: Map<string, number>;
};

/**
 * Which contents were taken out with a word in the trail. The chain covers the rows that say so, their plan and what they list, so nobody
 * without the key can make the list longer.
 */
export function redactionsIn(): Redactions {
  const rows = database()
    .select({
      seq: auditEvents.seq,
      planId: auditEvents.planId,
      event: auditEvents.event,
      content: auditContents.content,
    })
    .from(auditEvents)
    .innerJoin(auditContents, eq(auditContents.seq, auditEvents.seq))
    .where(inArray(auditEvents.event, ['person-erased', 'plan-disposed']))
    .all();
  const erased = rows.filter(({ event }) => event === 'person-erased');
  const disposed = rows.flatMap(({ event, planId, seq }) =>
    event === 'plan-disposed' && planId ? [[planId, seq] as const] : [],
  );
  return {
    rows: new Map(erased.flatMap(({ seq, content }) => listedIn(content).map((row) => [row, seq] as const))),
    plans: new Map(disposed),
  };
}

function listedIn(content: string): number[] {
  const { erasedRows } = (JSON.parse(content) ?? {}) as { erasedRows?: unknown };
  return Array.isArray(erasedRows) ? erasedRows.filter((row) => typeof row === 'number') : [];
}

/** Whether the content of a row was taken out lawfully: a later row says so. */
export function isRedacted({ rows, plans }: Redactions, row: { seq: number; planId: string | null }): boolean {
  const said = rows.get(row.seq) ?? (row.planId === null ? undefined : plans.get(row.planId));
  return said !== undefined && said > row.seq;
}
