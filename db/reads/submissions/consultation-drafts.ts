import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { keptJson } from '#db/kept-bytes.ts';
import { planInScope } from '#db/reads/plans/plan-visibility.ts';
import { planFacts } from '#db/reads/plans/plans.ts';
import { consultationDrafts, draftComments, draftRecipients } from '#db/schema/consultation.ts';
import { panels } from '#db/schema/panels.ts';
import { posts } from '#db/schema/people.ts';
import { plans } from '#db/schema/plans.ts';
import { isSensitive, onScreenOnly } from '#domain/composed-document/marking.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { recommendationNames } from '#domain/plan-document/names.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import {
  consultationDraftInScope,
  type DraftInScope,
  findDraftInScope,
  panelsSpokenFor,
  takesSensitiveDraft,
} from './consultation-scope.ts';
import { commentsWhere, type DraftComment, visibleComments } from './draft-comments.ts';

/** A thing of the draft that can be commented on, under the subject its records bear in the document. */
export type DraftItem = { subject: string; title: string; recommendationId: string | null; actionId: string | null };

/** What of a draft can be commented on, in its order: the live recommendations and every action. */
export function itemsOfDraft(facts: PlanDocumentFacts): DraftItem[] {
  const names = recommendationNames(facts.recommendations);
  return [
    ...facts.recommendations
      .filter(({ setAsideReason }) => setAsideReason === null)
      .map(({ id, text }) => ({ subject: names.get(id) ?? '', title: text, recommendationId: id, actionId: null })),
    ...facts.actions.map(({ id, ref, title }) => ({
      ...{ subject: `Action ${ref}`, title, recommendationId: null, actionId: id },
    })),
  ];
}

function storedDraft(draftId: string): { facts: PlanDocumentFacts; document: ComposedDocument } {
  const stored = database()
    .select({
      facts: keptJson<PlanDocumentFacts>(consultationDrafts.factsId),
      document: keptJson<ComposedDocument>(consultationDrafts.documentId),
    })
    .from(consultationDrafts)
    .where(eq(consultationDrafts.id, draftId))
    .get();
  if (!stored) throw new NotFound();
  return stored;
}

export type ConsultationDraftPage = {
  draft: DraftInScope['draft'];
  document: ComposedDocument;
  items: DraftItem[];
  comments: DraftComment[];
  /** In whose words, beside their own, this person may comment. */
  panels: { id: string; name: string }[];
  may: { comment: boolean; answer: boolean };
  /** Why this reader takes no file of it, though they read it; null where they do. */
  filesKeptBack: string | null;
};

/**
 * A consultation draft as it was sent, with the comments this reader may see.
 * @throws NotFound for whom it was not sent to and who does not read the whole plan
 */
export function getConsultationDraft(actor: Actor, draftId: string): ConsultationDraftPage {
  const scope = consultationDraftInScope(actor, draftId);
  const { draft, subject } = scope;
  const { facts, document } = storedDraft(draftId);
  const comment = may(actor, 'comment-on-consultation-draft', subject);
  return {
    draft,
    document,
    items: itemsOfDraft(facts),
    comments: commentsWhere(
      and(visibleComments(actor, draft.planId), eq(draftComments.draftId, draftId)),
      actor.personId,
    ),
    panels: comment ? panelNames(panelsSpokenFor(actor, scope)) : [],
    may: { comment: comment && draft.closedAt === null, answer: may(actor, 'answer-comment', subject) },
    filesKeptBack: filesKeptBack(actor, scope, document),
  };
}

function panelNames(ids: readonly string[]) {
  return database()
    .select({ id: panels.id, name: panels.name })
    .from(panels)
    .where(inArray(panels.id, [...ids]))
    .orderBy(asc(panels.name))
    .all();
}

export type DraftToRead = { id: string; number: number; title: string; commentsDueOn: string; comments: number };

/** The open drafts that were sent to this person's panels or posts, the soonest first, with how often they commented. */
export function listDraftsToRead(actor: Actor): DraftToRead[] {
  return database()
    .selectDistinct({ id: consultationDrafts.id, title: plans.title })
    .from(consultationDrafts)
    .innerJoin(plans, eq(plans.id, consultationDrafts.planId))
    .innerJoin(draftRecipients, eq(draftRecipients.draftId, consultationDrafts.id))
    .where(
      and(
        isNull(consultationDrafts.closedAt),
        or(inArray(draftRecipients.panelId, actor.memberPanelIds), inArray(draftRecipients.postId, actor.postIds)),
      ),
    )
    .all()
    .flatMap(({ id, title }) => {
      const scope = findDraftInScope(actor, id);
      if (!scope?.addressed) return [];
      const { number, commentsDueOn } = scope.draft;
      const own = and(eq(draftComments.draftId, id), eq(draftComments.writtenBy, actor.personId));
      return [{ id, number, title, commentsDueOn, comments: commentsWhere(own, actor.personId).length }];
    })
    .sort((one, other) => one.commentsDueOn.localeCompare(other.commentsDueOn));
}

function filesKeptBack(actor: Actor, scope: DraftInScope, { marking }: ComposedDocument): string | null {
  return isSensitive(marking) && !takesSensitiveDraft(actor, scope) ? onScreenOnly(marking) : null;
}

/**
 * The draft's own document, to download.
 * @throws NotFound as `getConsultationDraft` does; NotAllowed for a panel's member where it is marked -SENSITIVE and the panel's setting
 * keeps it on the screen
 */
export function getConsultationDocument(actor: Actor, draftId: string): ComposedDocument {
  const scope = consultationDraftInScope(actor, draftId);
  const { document } = storedDraft(draftId);
  const keptBack = filesKeptBack(actor, scope, document);
  if (keptBack) throw new NotAllowed(keptBack);
  return document;
}

/**
 * What a plan's leads see of its consultation: the drafts with whom each went to, every comment, and whom a new draft can go to.
 * @throws NotFound; NotAllowed for those who read the plan but neither send drafts nor answer comments
 */
export function getPlanConsultation(actor: Actor, planId: string, moment: Moment) {
  planInScope(actor, planId);
  if (!may(actor, 'answer-comment', { planId }) || !may(actor, 'send-consultation-draft', { planId })) {
    throw new NotAllowed();
  }
  const plan = planFacts(planId, moment);
  const drafts = database()
    .select({
      ...{ id: consultationDrafts.id, number: consultationDrafts.number, note: consultationDrafts.note },
      ...{ commentsDueOn: consultationDrafts.commentsDueOn, sentAt: consultationDrafts.sentAt },
      closedAt: consultationDrafts.closedAt,
    })
    .from(consultationDrafts)
    .where(eq(consultationDrafts.planId, planId))
    .orderBy(desc(consultationDrafts.number))
    .all();
  const sentTo = recipientNames(drafts.map(({ id }) => id));
  const newest = drafts[0];
  return {
    plan: { id: planId, title: plan.title, dueOn: plan.clock.dueOn },
    drafts: drafts.map((draft) => ({ ...draft, to: sentTo.get(draft.id) ?? [] })),
    comments: commentsWhere(visibleComments(actor, planId), actor.personId),
    items: drafts.reduceRight<DraftItem[]>(
      (items, { id }) => mergedItems(items, itemsOfDraft(storedDraft(id).facts)),
      [],
    ),
    newestId: newest?.id ?? null,
    panels: database().select({ id: panels.id, name: panels.name }).from(panels).orderBy(asc(panels.name)).all(),
    posts: database()
      .select({ id: posts.id, title: posts.title, partnerBody: posts.partnerBody })
      .from(posts)
      .orderBy(asc(posts.title))
      .all(),
  };
}
export type PlanConsultation = ReturnType<typeof getPlanConsultation>;

/** The newest draft's items in its order, then those that only an earlier draft had. */
function mergedItems(earlier: readonly DraftItem[], later: readonly DraftItem[]): DraftItem[] {
  const idOf = (item: DraftItem) => item.recommendationId ?? item.actionId;
  const known = new Set(later.map(idOf));
  return [...later, ...earlier.filter((item) => !known.has(idOf(item)))];
}

function recipientNames(draftIds: readonly string[]): Map<string, string[]> {
  const rows = database()
    .select({ draftId: draftRecipients.draftId, panel: panels.name, post: posts.title })
    .from(draftRecipients)
    .leftJoin(panels, eq(panels.id, draftRecipients.panelId))
    .leftJoin(posts, eq(posts.id, draftRecipients.postId))
    .where(inArray(draftRecipients.draftId, [...draftIds]))
    .all();
  const names = Map.groupBy(rows, ({ draftId }) => draftId);
  return new Map([...names].map(([id, found]) => [id, found.map(({ panel, post }) => panel ?? post ?? '').sort()]));
}
