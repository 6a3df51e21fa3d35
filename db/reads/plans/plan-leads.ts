import { and, eq, isNull, or } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { people } from '#db/schema/people.ts';
import { personRoles } from '#db/schema/person-roles.ts';

/** Everyone who can act as plan lead on a plan today: who else may clear, when somebody is too close to it. */
export function planLeadsOf(planId: string): string[] {
  return database()
    .selectDistinct({ id: people.id })
    .from(personRoles)
    .innerJoin(people, eq(people.id, personRoles.personId))
    .where(
      and(
        eq(personRoles.role, 'plan-lead'),
        isNull(personRoles.endedAt),
        isNull(people.disabledAt),
        or(isNull(personRoles.planId), eq(personRoles.planId, planId)),
      ),
    )
    .all()
    .map((row) => row.id);
}
