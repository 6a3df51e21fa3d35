import { asc, desc, eq, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { people, postHoldings, posts } from '#db/schema/people.ts';
import { type Holding, postOn } from '#domain/people/posts.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';

export type PostRow = {
  id: string;
  title: string;
  partnerBody: string | null;
  version: number;
  holders: Holding[];
  interims: Holding[];
  deputies: Holding[];
  vacant: boolean;
};

function holdings() {
  return database()
    .select({
      id: postHoldings.id,
      postId: postHoldings.postId,
      personId: postHoldings.personId,
      // Who can no longer sign in keeps their place in the record, and is called what they are (assurance §5, case 38).
      personName: sql<string>`${people.name} || iif(${people.disabledAt} is null or ${people.erasedAt} is not null, '', ' (former user)')`,
      former: sql`${people.disabledAt} is not null`.mapWith(Boolean),
      capacity: postHoldings.capacity,
      fromOn: postHoldings.fromOn,
      untilOn: postHoldings.untilOn,
    })
    .from(postHoldings)
    .innerJoin(people, eq(people.id, postHoldings.personId));
}

/** Everyone who ever stood to a post, latest first. For callers that have checked the scope. */
export function holdingsOfPost(postId: string): Holding[] {
  return holdings().where(eq(postHoldings.postId, postId)).orderBy(desc(postHoldings.fromOn), asc(people.name)).all();
}

/** Every post with who stands to it on `today`, the vacant ones first. */
export function listPosts(actor: Actor, today: string): PostRow[] {
  assertAdministers(actor);
  const rows = database().select().from(posts).orderBy(asc(posts.title)).all();
  const held = Map.groupBy(holdings().orderBy(asc(postHoldings.fromOn)).all(), (row) => row.postId);
  return rows
    .map(({ id, title, partnerBody, version }) => {
      const { holders, interims, deputies, vacant } = postOn(held.get(id) ?? [], today);
      return { id, title, partnerBody, version, holders, interims, deputies, vacant };
    })
    .sort((one, other) => Number(other.vacant) - Number(one.vacant));
}

export type PostPage = PostRow & { current: Holding[]; coming: Holding[]; past: Holding[] };

/** @throws NotAllowed for who is no administrator; NotFound for an unknown post */
export function getPost(actor: Actor, postId: string, today: string): PostPage {
  assertAdministers(actor);
  const row = database().select().from(posts).where(eq(posts.id, postId)).get();
  if (!row) throw new NotFound();
  const { id, title, partnerBody, version } = row;
  const all = holdingsOfPost(postId);
  return {
    ...{ id, title, partnerBody, version },
    ...postOn(all, today),
    coming: all.filter((holding) => holding.fromOn > today),
    past: all.filter((holding) => holding.untilOn !== null && holding.untilOn < today),
  };
}

/** For choosing a chair. */
export function listPostTitles(actor: Actor): { id: string; title: string }[] {
  assertAdministers(actor);
  return database().select({ id: posts.id, title: posts.title }).from(posts).orderBy(asc(posts.title)).all();
}
