import { asc, eq, type SQL } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { deadlineChanges } from '#db/schema/deadline-changes.ts';
import { actions } from '#db/schema/plans.ts';
import { agreedDeadline } from '#domain/rag/rag-facts.ts';

/** Of one action: what is agreed, how often that was changed, and the date that is asked for now. */
export type AgreedDeadline = { deadlineOn: string | null; deadlineChanges: number; deadlineAskedOn: string | null };

/**
 * The agreed deadline of every action that fits the condition on `actions`: the one place where it is found. Actions that nobody
 * asked a new date for are not in the map: `agreedOf` gives their original one.
 */
export function agreedDeadlinesBy(where: SQL | undefined): Map<string, AgreedDeadline> {
  const rows = database()
    .select({
      actionId: actions.id,
      originalOn: actions.deadlineOn,
      toOn: deadlineChanges.toOn,
      grantedOn: deadlineChanges.grantedOn,
      decision: deadlineChanges.decision,
      decidedAt: deadlineChanges.decidedAt,
    })
    .from(deadlineChanges)
    .innerJoin(actions, eq(actions.id, deadlineChanges.actionId))
    .where(where)
    .orderBy(asc(deadlineChanges.askedAt))
    .all();
  const changesOf = new Map<string, typeof rows>();
  for (const row of rows) changesOf.set(row.actionId, [...(changesOf.get(row.actionId) ?? []), row]);
  return new Map(
    [...changesOf].map(([actionId, changes]) => {
      const judged = changes.map(({ toOn, grantedOn, decision, decidedAt }) => ({
        newDeadlineOn: grantedOn ?? toOn,
        decision: decision === null ? ('pending' as const) : decision === 'refused' ? ('declined' as const) : decision,
        decidedAt,
      }));
      return [
        actionId,
        {
          deadlineOn: agreedDeadline(changes[0]?.originalOn ?? null, judged),
          deadlineChanges: judged.filter((change) => change.decision === 'granted').length,
          deadlineAskedOn: judged.find((change) => change.decision === 'pending')?.newDeadlineOn ?? null,
        },
      ];
    }),
  );
}

/** Of an action in the map or not: without changes the original deadline is the agreed one. */
export function agreedOf(
  agreed: ReadonlyMap<string, AgreedDeadline>,
  action: { id: string; deadlineOn: string | null },
): AgreedDeadline {
  return agreed.get(action.id) ?? { deadlineOn: action.deadlineOn, deadlineChanges: 0, deadlineAskedOn: null };
}
