import { and, asc, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { panelMembers, panels } from '#db/schema/panels.ts';
import { people, postHoldings, posts } from '#db/schema/people.ts';
import { personRoles } from '#db/schema/person-roles.ts';
import { plans } from '#db/schema/plans.ts';
import { type SignInState, signInState } from '#domain/people/people.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import type { HoldingCapacity, Role } from '#domain/vocabulary.ts';

export type HeldRoleRow = {
  id: string;
  role: Role;
  planId: string | null;
  planTitle: string | null;
  grantedAt: string;
};
export type HeldPost = {
  postId: string;
  title: string;
  capacity: HoldingCapacity;
  fromOn: string;
  untilOn: string | null;
};
export type PersonRow = {
  id: string;
  name: string;
  email: string;
  state: SignInState;
  disabledAt: string | null;
  erasedAt: string | null;
  version: number;
  roles: HeldRoleRow[];
  posts: HeldPost[];
};

function standingRoles() {
  return database()
    .select({
      id: personRoles.id,
      personId: personRoles.personId,
      role: personRoles.role,
      planId: personRoles.planId,
      planTitle: plans.title,
      grantedAt: personRoles.grantedAt,
    })
    .from(personRoles)
    .leftJoin(plans, eq(plans.id, personRoles.planId))
    .where(isNull(personRoles.endedAt))
    .orderBy(asc(personRoles.grantedAt), asc(personRoles.role));
}

function currentPosts(today: string) {
  return database()
    .select({
      personId: postHoldings.personId,
      postId: posts.id,
      title: posts.title,
      capacity: postHoldings.capacity,
      fromOn: postHoldings.fromOn,
      untilOn: postHoldings.untilOn,
    })
    .from(postHoldings)
    .innerJoin(posts, eq(posts.id, postHoldings.postId))
    .where(
      and(lte(postHoldings.fromOn, today), or(isNull(postHoldings.untilOn), sql`${postHoldings.untilOn} >= ${today}`)),
    )
    .orderBy(asc(posts.title));
}

function withoutPerson<Row extends { personId: string }>(row: Row): Omit<Row, 'personId'> {
  const { personId: _, ...rest } = row;
  return rest;
}

/** Everybody, by name, with the roles and posts they have on `today`. Four statements, however many people. */
export function listPeople(actor: Actor, today: string): PersonRow[] {
  assertAdministers(actor);
  const rows = database().select().from(people).orderBy(asc(people.name)).all();
  const roles = Map.groupBy(standingRoles().all(), (row) => row.personId);
  const held = Map.groupBy(currentPosts(today).all(), (row) => row.personId);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    state: signInState(row),
    disabledAt: row.disabledAt,
    erasedAt: row.erasedAt,
    version: row.version,
    roles: (roles.get(row.id) ?? []).map(withoutPerson),
    posts: (held.get(row.id) ?? []).map(withoutPerson),
  }));
}

export type PersonPage = PersonRow & { panels: { id: string; name: string; fromOn: string }[]; isSelf: boolean };

/** @throws NotAllowed for who is no administrator; NotFound for an unknown person */
export function getPerson(actor: Actor, personId: string, today: string): PersonPage {
  const row = listPeople(actor, today).find((person) => person.id === personId);
  if (!row) throw new NotFound();
  const sitsOn = database()
    .select({ id: panels.id, name: panels.name, fromOn: panelMembers.fromOn })
    .from(panelMembers)
    .innerJoin(panels, eq(panels.id, panelMembers.panelId))
    .where(
      and(
        eq(panelMembers.personId, personId),
        or(isNull(panelMembers.untilOn), sql`${panelMembers.untilOn} >= ${today}`),
      ),
    )
    .orderBy(asc(panels.name))
    .all();
  return { ...row, panels: sitsOn, isSelf: actor.personId === personId };
}

/** Titles only: the administrator says on which plan a role is held, and reads nothing of it. */
export function listPlanTitles(actor: Actor): { id: string; title: string }[] {
  assertAdministers(actor);
  return database().select({ id: plans.id, title: plans.title }).from(plans).orderBy(asc(plans.title)).all();
}

/** Who can be put in a post or on a panel: everybody who is not disabled. */
export function listPeopleToChoose(actor: Actor): { id: string; name: string }[] {
  assertAdministers(actor);
  return database()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(isNull(people.disabledAt))
    .orderBy(asc(people.name))
    .all();
}

/** Ids of the people who are administrators and can sign in. For the rule that there must be one. */
export function administratorsWhoCanSignIn(): string[] {
  return database()
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
    .all()
    .map(({ id }) => id);
}
