import { eq, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { prepared } from '#db/prepared.ts';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { people } from '#db/schema/people.ts';
import type { Actor } from '#domain/policy/actor.ts';
import type { Role } from '#domain/vocabulary.ts';

export type ExamplePerson = { id: string; identityId: string };

/** The post that stands for a role on the example's sign-in page, by its e-mail; null in a real installation. */
export function findExamplePerson(role: Role): ExamplePerson | null {
  if (getInstallation().kind !== 'example') return null;
  const person = database()
    .select({ id: people.id, identityId: people.identityId })
    .from(people)
    .where(eq(people.email, `${role}@example.invalid`))
    .get();
  return person?.identityId ? { id: person.id, identityId: person.identityId } : null;
}

const emailOfPerson = prepared((db) =>
  db
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, sql.placeholder('personId')))
    .prepare(),
);

/** The role by whose button this person signs in to the example; none for people added later and in a real installation. */
export function exampleRoleOf(actor: Actor): Role | undefined {
  const person = emailOfPerson().get({ personId: actor.personId });
  return actor.roles.map((held) => held.role).find((role) => person?.email === `${role}@example.invalid`);
}
