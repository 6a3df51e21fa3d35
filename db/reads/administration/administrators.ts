import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { people } from '#db/schema/people.ts';
import { personRoles } from '#db/schema/person-roles.ts';

/** Whether anybody can sign in and administer: an administrator who is not disabled and has chosen a password. */
export function hasAdministrator(): boolean {
  const found = database()
    .select({ id: people.id })
    .from(personRoles)
    .innerJoin(people, eq(people.id, personRoles.personId))
    .where(
      and(
        eq(personRoles.role, 'administrator'),
        isNull(personRoles.endedAt),
        isNull(people.disabledAt),
        isNotNull(people.identityId),
      ),
    )
    .get();
  return found !== undefined;
}
