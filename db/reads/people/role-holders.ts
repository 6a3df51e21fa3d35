import { and, eq, isNull, or } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { people } from '#db/schema/people.ts';
import { personRoles } from '#db/schema/person-roles.ts';
import type { Role } from '#domain/vocabulary.ts';

/** Everyone who is not disabled and holds a role on all plans, or on this plan. For what tells them; it says nothing on permission. */
export function personIdsWithRole(role: Role, planId: string | null = null): string[] {
  const where =
    planId === null ? isNull(personRoles.planId) : or(isNull(personRoles.planId), eq(personRoles.planId, planId));
  return database()
    .selectDistinct({ id: people.id })
    .from(personRoles)
    .innerJoin(people, eq(people.id, personRoles.personId))
    .where(and(eq(personRoles.role, role), isNull(personRoles.endedAt), isNull(people.disabledAt), where))
    .all()
    .map(({ id }) => id);
}
