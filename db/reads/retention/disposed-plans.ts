import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { planDisposals } from '#db/schema/retention.ts';

/** That the plan a column names was not disposed of: of one that was, nothing is read or written as live. */
export function notDisposed(planId: AnySQLiteColumn): SQL {
  return sql`${planId} not in (select plan_id from plan_disposals where confirmed_at is not null)`;
}

export function isDisposed(planId: string): boolean {
  const row = database()
    .select({ id: planDisposals.id })
    .from(planDisposals)
    .where(and(eq(planDisposals.planId, planId), isNotNull(planDisposals.confirmedAt)))
    .get();
  return row !== undefined;
}
