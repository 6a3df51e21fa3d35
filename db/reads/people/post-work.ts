import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { type ActionRow, listActionRows } from '#db/reads/actions/action-rows.ts';
import { people, postHoldings, posts } from '#db/schema/people.ts';
import { actions } from '#db/schema/plans.ts';
import { absences } from '#db/schema/update-requests.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { postOn } from '#domain/people/posts.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { isPartnerOnly, may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { holdingsOfPost } from './posts.ts';

/** The posts somebody holds, as their own or as interim, on a day. */
export function postsHeldBy(personId: string, today: string): string[] {
  return database()
    .selectDistinct({ id: postHoldings.postId })
    .from(postHoldings)
    .where(
      and(
        eq(postHoldings.personId, personId),
        inArray(postHoldings.capacity, ['substantive', 'interim']),
        lte(postHoldings.fromOn, today),
        or(isNull(postHoldings.untilOn), sql`${postHoldings.untilOn} >= ${today}`),
      ),
    )
    .all()
    .map((row) => row.id);
}

export type Absence = { id: string; personId: string; personName: string; fromOn: string; untilOn: string };

function absencesOf(personIds: readonly string[], today: string): Absence[] {
  if (personIds.length === 0) return [];
  return database()
    .select({
      id: absences.id,
      personId: absences.personId,
      personName: people.name,
      fromOn: absences.fromOn,
      untilOn: absences.untilOn,
    })
    .from(absences)
    .innerJoin(people, eq(people.id, absences.personId))
    .where(
      and(
        inArray(absences.personId, [...personIds]),
        isNull(absences.takenBackAt),
        sql`${absences.untilOn} >= ${today}`,
      ),
    )
    .orderBy(asc(absences.fromOn))
    .all();
}

/** What the post owns that is still open, the nearest deadline first, as far as this person sees the plans. */
function openWorkOf(actor: Actor, postId: string, moment: Moment): ActionRow[] {
  const open = and(eq(actions.ownerPostId, postId), sql`${actions.stage} not in ('closed', 'withdrawn')`);
  return listActionRows(actor, open, moment)
    .filter((action) => may(actor, 'read-plan', { planId: action.planId, ownerPostIds: [postId] }))
    .sort((one, other) => (one.deadlineOn ?? '9999').localeCompare(other.deadlineOn ?? '9999'));
}

/** Who can be put beside a post. A partner's own people choose among themselves: the council's are none of their business (rules §5). */
function peopleToChoose(actor: Actor, partnerBody: string | null): { id: string; name: string }[] {
  const ofTheirs = sql`${people.id} in (select h.person_id from post_holdings h join posts p on p.id = h.post_id where p.partner_body = ${partnerBody})`;
  return database()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(isNull(people.disabledAt), isPartnerOnly(actor) && actor.postIds.length > 0 ? ofTheirs : undefined))
    .orderBy(asc(people.name))
    .all();
}

/**
 * A post: who is in it, who deputises, who is away, and the work that goes with it. For whoever stands to it, plan leads and
 * administrators (rules §6: "set deputy, away", "hand over post"); the administrator reads no narrative, so is given no work.
 * @throws NotFound when it is unknown, or not theirs to know of
 */
export function getPostWork(actor: Actor, postId: string, moment: Moment) {
  const { today } = moment;
  const post = database()
    .select({ id: posts.id, title: posts.title, partnerBody: posts.partnerBody })
    .from(posts)
    .where(eq(posts.id, postId))
    .get();
  const subject = { planId: null, ownerPostIds: [postId] };
  const allowed = {
    handOver: may(actor, 'hand-over-post', subject),
    setDeputy: may(actor, 'set-deputy', subject),
  };
  if (!post || !allowed.setDeputy) throw new NotFound();
  const holdings = holdingsOfPost(postId);
  const standing = postOn(holdings, today);
  const inPost = [...standing.interims, ...standing.holders];
  const mayForOthers = may(actor, 'set-away', { planId: null });
  return {
    post,
    ...standing,
    coming: holdings.filter((holding) => holding.fromOn > today),
    absences: absencesOf(
      standing.current.map((holding) => holding.personId),
      today,
    ),
    canBeAway: inPost
      .filter((holding) => mayForOthers || holding.personId === actor.personId)
      .map(({ personId, personName }) => ({ id: personId, name: personName })),
    people: peopleToChoose(actor, post.partnerBody),
    work: openWorkOf(actor, postId, moment),
    may: allowed,
  };
}
export type PostWork = ReturnType<typeof getPostWork>;

/** The posts this person stands to today; `opens`: with a page of its own, which a post that owns no actions may lack (rules §6). */
export function listOwnPosts(actor: Actor): { id: string; title: string; opens: boolean }[] {
  if (actor.postIds.length === 0) return [];
  return database()
    .select({ id: posts.id, title: posts.title })
    .from(posts)
    .where(inArray(posts.id, [...actor.postIds]))
    .orderBy(asc(posts.title))
    .all()
    .map((post) => ({ ...post, opens: may(actor, 'set-deputy', { planId: null, ownerPostIds: [post.id] }) }));
}
