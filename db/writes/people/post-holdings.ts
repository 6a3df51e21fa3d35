import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { assertCanBeChosen } from '#db/reads/people/chosen-person.ts';
import { holdingsOfPost } from '#db/reads/people/posts.ts';
import { postHoldings, posts } from '#db/schema/people.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { type EndHoldingInput, endedByPlacement, type PlaceInPostInput } from '#domain/people/posts.ts';
import { assertCanEnd, questionFarDay } from '#domain/people/terms-of-office.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import type { HoldingCapacity } from '#domain/vocabulary.ts';

/** A deputy can be set by who holds the post too; handing it over cannot (rules §6). */
function assertMayPlace(actor: Actor, postId: string, capacity: HoldingCapacity): void {
  const verb = capacity === 'deputy' ? 'set-deputy' : 'hand-over-post';
  if (!may(actor, verb, { planId: null, ownerPostIds: [postId] })) throw new NotAllowed();
}

/**
 * Puts a person in a post as its holder, interim or deputy, from a day on, and ends whom that replaces the day before: a leaver
 * hands over in one step, and the history stays (product §1).
 * @returns the new holding, and those it ended
 * @throws NotFound for an unknown post; NotAllowed; NotValid for an unknown person; NotPossible for a former user, when they
 *   stand there already or one to be ended began later; Questioned more than two years ahead
 */
export function placeInPost(
  actor: Actor,
  input: PlaceInPostInput,
  moment: Moment,
): { id: string; ended: { id: string; untilOn: string }[] } {
  return transaction(() => {
    const { postId, personId, capacity, fromOn, confirmed } = input;
    const post = database().select({ id: posts.id }).from(posts).where(eq(posts.id, postId)).get();
    if (!post) throw new NotFound();
    assertMayPlace(actor, postId, capacity);
    assertCanBeChosen(personId);
    const ended = endedByPlacement(holdingsOfPost(postId), { personId, capacity, fromOn });
    questionFarDay({ field: 'fromOn', label: 'The first day', day: fromOn }, moment.today, confirmed);
    for (const { id, untilOn } of ended) {
      database().update(postHoldings).set({ untilOn }).where(eq(postHoldings.id, id)).run();
    }
    const holding = database()
      .insert(postHoldings)
      .values({ postId, personId, capacity, fromOn })
      .returning({ id: postHoldings.id })
      .get();
    recordAudit(
      {
        actor: actor.personId,
        event: 'post-holding-began',
        subject: { kind: 'post-holding', id: holding.id },
        content: { postId, personId, capacity, fromOn, ended },
      },
      moment,
    );
    return { ...holding, ended };
  });
}

/**
 * Sets the last day of a holding, past or to come. The post is vacant after it unless somebody else is in it.
 * @throws NotFound, NotAllowed; NotPossible when it has ended; NotValid before its first day; Questioned more than two years ahead
 */
export function endPostHolding(
  actor: Actor,
  holdingId: string,
  input: EndHoldingInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const holding = database().select().from(postHoldings).where(eq(postHoldings.id, holdingId)).get();
    if (!holding) throw new NotFound();
    assertMayPlace(actor, holding.postId, holding.capacity);
    assertCanEnd(holding, input.untilOn, moment.today);
    questionFarDay({ field: 'untilOn', label: 'The last day', day: input.untilOn }, moment.today, input.confirmed);
    database().update(postHoldings).set({ untilOn: input.untilOn }).where(eq(postHoldings.id, holdingId)).run();
    const { postId, personId, capacity } = holding;
    recordAudit(
      {
        actor: actor.personId,
        event: 'post-holding-ended',
        subject: { kind: 'post-holding', id: holdingId },
        content: { postId, personId, capacity, untilOn: input.untilOn },
      },
      moment,
    );
    return { id: holdingId };
  });
}
