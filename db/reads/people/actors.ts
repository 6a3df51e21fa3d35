import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { panelMembers } from '#db/schema/panels.ts';
import { people, postHoldings, posts } from '#db/schema/people.ts';
import { personRoles } from '#db/schema/person-roles.ts';
import type { PanelCapacity } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';

/**
 * Who a signed-in identity is today: roles, posts and panels as they stand now, so that what was taken away is gone with
 * the next request. Null when the person is unknown or disabled.
 */
export function findActor(identityId: string, today: string): Actor | null {
  const person = database()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.identityId, identityId), isNull(people.disabledAt)))
    .get();
  if (!person) return null;
  const current = (from: typeof postHoldings | typeof panelMembers) =>
    and(lte(from.fromOn, today), or(isNull(from.untilOn), sql`${from.untilOn} >= ${today}`));
  const roles = database()
    .select({ role: personRoles.role, planId: personRoles.planId })
    .from(personRoles)
    .where(and(eq(personRoles.personId, person.id), isNull(personRoles.endedAt)))
    .all();
  const held = database()
    .selectDistinct({ id: posts.id, partnerBody: posts.partnerBody })
    .from(postHoldings)
    .innerJoin(posts, eq(posts.id, postHoldings.postId))
    .where(and(eq(postHoldings.personId, person.id), current(postHoldings)))
    .all();
  const panels = database()
    .selectDistinct({ id: panelMembers.panelId, capacity: panelMembers.capacity })
    .from(panelMembers)
    .where(and(eq(panelMembers.personId, person.id), current(panelMembers)))
    .all();
  const inCapacity = (capacity: PanelCapacity) =>
    panels.filter((panel) => panel.capacity === capacity).map((panel) => panel.id);
  return {
    personId: person.id,
    name: person.name,
    roles,
    postIds: held.map((post) => post.id),
    partnerPostIds: held.filter((post) => post.partnerBody !== null).map((post) => post.id),
    memberPanelIds: inCapacity('member'),
    clerkPanelIds: inCapacity('clerk'),
  };
}

/** Who a person is today, for work they asked for that is done without them. Null when unknown, disabled, or without a sign-in. */
export function findActorOfPerson(personId: string, today: string): Actor | null {
  const person = database().select({ identityId: people.identityId }).from(people).where(eq(people.id, personId)).get();
  return person?.identityId ? findActor(person.identityId, today) : null;
}
