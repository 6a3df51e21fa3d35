import { and, eq, isNotNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { people } from '#db/schema/people.ts';

/** Whether the person behind an identity has been disabled. */
export function isDisabled(identityId: string): boolean {
  const row = database()
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.identityId, identityId), isNotNull(people.disabledAt)))
    .get();
  return row !== undefined;
}
