import { and, asc, eq, gte, isNull, type SQL } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { actions } from '#db/schema/plans.ts';
import { ragOverrides } from '#db/schema/rag-history.ts';
import type { RagOverride } from '#domain/rag/rag-overrides.ts';

export type StandingOverride = RagOverride & { id: string };

/** The overrides that have not ended, of every action that fits the condition on `actions`, in the order they were set. */
export function overridesBy(where: SQL | undefined, today: string): Map<string, StandingOverride[]> {
  const rows = database()
    .select({
      id: ragOverrides.id,
      actionId: ragOverrides.actionId,
      rag: ragOverrides.colour,
      reason: ragOverrides.reason,
      endsOn: ragOverrides.untilOn,
    })
    .from(ragOverrides)
    .innerJoin(actions, eq(actions.id, ragOverrides.actionId))
    .where(and(where, isNull(ragOverrides.endedAt), gte(ragOverrides.untilOn, today)))
    .orderBy(asc(ragOverrides.setAt))
    .all();
  const found = new Map<string, StandingOverride[]>();
  for (const { actionId, ...override } of rows) found.set(actionId, [...(found.get(actionId) ?? []), override]);
  return found;
}
