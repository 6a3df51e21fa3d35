import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import { database } from '../database.ts';
import { people, postHoldings, posts } from '../schema/people.ts';
import { personRoles } from '../schema/person-roles.ts';

/** A post that can own actions. `holderId` null: nobody holds it. */
export type OwnerPost = { id: string; title: string; holderId: string | null };

/** The posts of the world whose holder is an action owner, and the vacant ones, by title. */
export function ownerPosts(): OwnerPost[] {
  const held = and(
    eq(postHoldings.postId, posts.id),
    isNull(postHoldings.untilOn),
    ne(postHoldings.capacity, 'deputy'),
  );
  const owns = and(eq(personRoles.personId, postHoldings.personId), eq(personRoles.role, 'owner'));
  return database()
    .select({ id: posts.id, title: posts.title, holderId: postHoldings.personId, role: personRoles.role })
    .from(posts)
    .leftJoin(postHoldings, held)
    .leftJoin(personRoles, owns)
    .orderBy(asc(posts.title))
    .all()
    .filter(({ holderId, role }) => holderId === null || role === 'owner')
    .map(({ id, title, holderId }) => ({ id, title, holderId }));
}

/** Somebody who may clear updates of every plan. */
export function somePlanLead(): string {
  const lead = database()
    .select({ id: people.id })
    .from(people)
    .innerJoin(personRoles, eq(personRoles.personId, people.id))
    .where(and(eq(personRoles.role, 'plan-lead'), isNull(personRoles.planId), isNull(personRoles.endedAt)))
    .get();
  if (!lead) throw new Error('Load a world with a plan lead first.');
  return lead.id;
}
