import { eq } from 'drizzle-orm';
import type { Role } from '#domain/vocabulary.ts';
import { database } from '../database.ts';
import { people } from '../schema/people.ts';
import { getInstallation } from './installation.ts';

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
