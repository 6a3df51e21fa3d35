import { and, asc, eq, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { consultationDrafts, draftRecipients } from '#db/schema/consultation.ts';
import { panels } from '#db/schema/panels.ts';
import { postHoldings, posts } from '#db/schema/people.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import type { PolicySubject } from '#domain/policy/policy-subject.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { type Role, words } from '#domain/vocabulary.ts';

const head = {
  id: consultationDrafts.id,
  planId: consultationDrafts.planId,
  number: consultationDrafts.number,
  note: consultationDrafts.note,
  commentsDueOn: consultationDrafts.commentsDueOn,
  sentAt: consultationDrafts.sentAt,
  closedAt: consultationDrafts.closedAt,
};

export type DraftInScope = {
  draft: Pick<typeof consultationDrafts.$inferSelect, keyof typeof head>;
  panelIds: string[];
  postIds: string[];
  /** By which the verbs on this draft are judged. */
  subject: PolicySubject;
  /** Whether the draft was sent to a panel or post of theirs; otherwise they read the whole plan anyway. */
  addressed: boolean;
};

const overlap = (some: readonly string[], others: readonly string[]) => some.some((id) => others.includes(id));

/**
 * A consultation draft in the actor's scope: it was sent to a panel they sit on or a post they hold or deputise for, or they
 * read the whole plan (rules §6: who may comment). It opens nothing else of the plan.
 * @throws NotFound for everyone else, and for an unknown id
 */
export function consultationDraftInScope(actor: Actor, draftId: string): DraftInScope {
  const scope = findDraftInScope(actor, draftId);
  if (!scope) throw new NotFound();
  return scope;
}

/** The same; null for a draft that is not theirs to know of. */
export function findDraftInScope(actor: Actor, draftId: string): DraftInScope | null {
  const draft = database().select(head).from(consultationDrafts).where(eq(consultationDrafts.id, draftId)).get();
  if (!draft) return null;
  const { panelIds, postIds } = recipientIdsOf(draftId);
  const byPost = overlap(actor.postIds, postIds);
  // A member to whose post it was sent comments as a member of their own panel.
  const subject = { planId: draft.planId, panelIds: byPost ? [...panelIds, ...actor.memberPanelIds] : panelIds };
  const addressed =
    (byPost || overlap(actor.memberPanelIds, panelIds)) && may(actor, 'comment-on-consultation-draft', subject);
  if (!addressed && !may(actor, 'read-plan', { planId: draft.planId })) return null;
  return { draft, panelIds, postIds, subject, addressed };
}

function recipientIdsOf(draftId: string): { panelIds: string[]; postIds: string[] } {
  const rows = database().select().from(draftRecipients).where(eq(draftRecipients.draftId, draftId)).all();
  return {
    panelIds: rows.map(({ panelId }) => panelId).filter((id) => id !== null),
    postIds: rows.map(({ postId }) => postId).filter((id) => id !== null),
  };
}

/** Of a draft's panels, those in whose words this person may comment: their own; for who answers comments, any of them. */
export function panelsSpokenFor(actor: Actor, { subject, panelIds }: DraftInScope): string[] {
  if (may(actor, 'answer-comment', { planId: subject.planId })) return panelIds;
  return panelIds.filter((id) => actor.memberPanelIds.includes(id));
}

/** Whether this person takes a file of the draft away where it is marked -SENSITIVE: a panel's member where its setting says so. */
export function takesSensitiveDraft(actor: Actor, { subject, panelIds }: DraftInScope): boolean {
  const grantingPanelIds = database()
    .select({ id: panels.id })
    .from(panels)
    .where(and(inArray(panels.id, [...panelIds, ...(subject.panelIds ?? [])]), eq(panels.takesSensitiveFiles, true)))
    .all()
    .map(({ id }) => id);
  return may(actor, 'take-sensitive-file', { ...subject, grantingPanelIds });
}

/** Who writes, in the words of the day: the post the draft was sent to, else the post they hold, else their role. Never a name. */
export function writerWords(actor: Actor, { postIds }: DraftInScope, today: string): string {
  const titles = database()
    .selectDistinct({ id: posts.id, title: posts.title })
    .from(posts)
    .innerJoin(
      postHoldings,
      and(
        eq(postHoldings.postId, posts.id),
        eq(postHoldings.personId, actor.personId),
        lte(postHoldings.fromOn, today),
        or(isNull(postHoldings.untilOn), sql`${postHoldings.untilOn} >= ${today}`),
        or(ne(postHoldings.capacity, 'deputy'), inArray(posts.id, postIds)),
      ),
    )
    .orderBy(asc(posts.title))
    .all();
  const found = titles.find(({ id }) => postIds.includes(id)) ?? titles[0];
  const role: Role = actor.roles[0]?.role ?? 'observer';
  return found?.title ?? words.role[role];
}
