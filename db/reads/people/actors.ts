import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { prepared } from '#db/prepared.ts';
import { panelMembers } from '#db/schema/panels.ts';
import { people, postHoldings, posts } from '#db/schema/people.ts';
import { personRoles } from '#db/schema/person-roles.ts';
import type { PanelCapacity } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';

const [asIdentity, asPerson, onDay] = [
  sql.placeholder('identityId'),
  sql.placeholder('personId'),
  sql.placeholder('today'),
];

const personByIdentity = prepared((db) =>
  db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.identityId, asIdentity), isNull(people.disabledAt)))
    .prepare(),
);

const current = (from: typeof postHoldings | typeof panelMembers) =>
  and(eq(from.personId, asPerson), lte(from.fromOn, onDay), or(isNull(from.untilOn), sql`${from.untilOn} >= ${onDay}`));

const standingRoles = prepared((db) =>
  db
    .select({ role: personRoles.role, planId: personRoles.planId })
    .from(personRoles)
    .where(and(eq(personRoles.personId, asPerson), isNull(personRoles.endedAt)))
    .prepare(),
);

const heldPosts = prepared((db) =>
  db
    .selectDistinct({ id: posts.id, partnerBody: posts.partnerBody })
    .from(postHoldings)
    .innerJoin(posts, eq(posts.id, postHoldings.postId))
    .where(current(postHoldings))
    .prepare(),
);

const ownPanels = prepared((db) =>
  db
    .selectDistinct({ id: panelMembers.panelId, capacity: panelMembers.capacity })
    .from(panelMembers)
    .where(current(panelMembers))
    .prepare(),
);

/**
 * Who a signed-in identity is today: roles, posts and panels as they stand now, so that what was taken away is gone with
 * the next request. Null when the person is unknown or disabled.
 */
export function findActor(identityId: string, today: string): Actor | null {
  const person = personByIdentity().get({ identityId });
  if (!person) return null;
  const asked = { personId: person.id, today };
  const roles = standingRoles().all(asked);
  const held = heldPosts().all(asked);
  const panels = ownPanels().all(asked);
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
