import { and, eq, isNotNull } from 'drizzle-orm';
import { database } from '../database.ts';
import { people } from '../schema/people.ts';

/** Whether the person behind an identity has been disabled. */
export function isDisabled(identityId: string): boolean {
  const row = database()
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.identityId, identityId), isNotNull(people.disabledAt)))
    .get();
  return row !== undefined;
}
