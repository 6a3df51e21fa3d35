import { and, count, eq, gte, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { notices, outboxMessages } from '#db/schema/outbox.ts';
import { privateNotes } from '#db/schema/panel-questions.ts';
import { panelMembers, panels } from '#db/schema/panels.ts';
import { people, postHoldings, posts } from '#db/schema/people.ts';
import { assertErasable, type ErasureFacts, erasedName, erasureObstacles } from '#domain/people/erasure.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound, NotPossible } from '#domain/policy/refusals.ts';
import { administratorsWhoCanSignIn } from './people.ts';

function countOf(table: SQLiteTable, where: SQL | undefined): number {
  return database().select({ rows: count() }).from(table).where(where).get()?.rows ?? 0;
}

/** The number in the name of the next person whose data is erased. Rows of people are never deleted, so none is given twice. */
export function nextErasedNumber(): number {
  return countOf(people, isNotNull(people.erasedAt)) + 1;
}

/**
 * What decides whether somebody's data can be erased.
 * @throws NotAllowed for who is no administrator; NotFound for an unknown person
 */
export function getErasureFacts(actor: Actor, personId: string, today: string): ErasureFacts {
  assertAdministers(actor);
  const person = database().select().from(people).where(eq(people.id, personId)).get();
  if (!person) throw new NotFound();
  const { name, disabledAt, erasedAt } = person;
  const held = database()
    .selectDistinct({ title: posts.title })
    .from(postHoldings)
    .innerJoin(posts, eq(posts.id, postHoldings.postId))
    .where(and(eq(postHoldings.personId, personId), or(isNull(postHoldings.untilOn), gte(postHoldings.untilOn, today))))
    .orderBy(posts.title)
    .all();
  const sat = database()
    .selectDistinct({ name: panels.name })
    .from(panelMembers)
    .innerJoin(panels, eq(panels.id, panelMembers.panelId))
    .where(and(eq(panelMembers.personId, personId), or(isNull(panelMembers.untilOn), gte(panelMembers.untilOn, today))))
    .orderBy(panels.name)
    .all();
  return {
    ...{ personId, name, disabledAt, erasedAt },
    isSelf: actor.personId === personId,
    administrators: administratorsWhoCanSignIn(),
    posts: held.map(({ title }) => title),
    panels: sat.map((panel) => panel.name),
  };
}

export type ErasurePage = {
  person: { id: string; name: string; isErased: boolean };
  /** What they will be called. */
  newName: string;
  /** What must be done first. */
  obstacles: string[];
  /** Why it cannot be done at all: it is oneself, or the last administrator. */
  refusal: string | null;
  goes: { notes: number; notices: number; messages: number };
};

/**
 * What erasing somebody's data would take out, before it is done.
 * @throws NotAllowed for who is no administrator; NotFound for an unknown person
 */
export function getErasurePage(actor: Actor, personId: string, today: string): ErasurePage {
  const facts = getErasureFacts(actor, personId, today);
  const obstacles = erasureObstacles(facts);
  return {
    person: { id: personId, name: facts.name, isErased: facts.erasedAt !== null },
    newName: erasedName(nextErasedNumber()),
    obstacles,
    refusal: refusalOf(facts, obstacles),
    goes: {
      notes: countOf(privateNotes, eq(privateNotes.personId, personId)),
      notices: countOf(notices, eq(notices.personId, personId)),
      messages: countOf(outboxMessages, eq(outboxMessages.personId, personId)),
    },
  };
}

function refusalOf(facts: ErasureFacts, obstacles: readonly string[]): string | null {
  try {
    assertErasable(facts);
    return null;
  } catch (error) {
    if (!(error instanceof NotPossible)) throw error;
    return error.missing.length === obstacles.length && obstacles.length > 0 ? null : error.message;
  }
}
