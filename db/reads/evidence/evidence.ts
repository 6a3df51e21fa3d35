import { and, asc, desc, eq, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { heldSinceReopened } from '#db/reads/actions/stage-facts.ts';
import { listMeasuresOfAction } from '#db/reads/measures/measures.ts';
import { actionInScope } from '#db/reads/plans/plan-visibility.ts';
import { evidence, evidenceDecisions, evidenceFiles } from '#db/schema/evidence.ts';
import { measures } from '#db/schema/measures.ts';
import { people } from '#db/schema/people.ts';
import { actions, milestones, plans } from '#db/schema/plans.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { evidenceState } from '#domain/evidence/evidence.ts';
import type { EvidenceState, FileScan } from '#domain/evidence/evidence-codes.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotPossible } from '#domain/policy/refusals.ts';
import { selfInvolvement } from '#domain/policy/self-involvement.ts';
import type { Stage } from '#domain/vocabulary.ts';
import { latestDecision, latestReason } from './evidence-facts.ts';
import { assertMayAttach, evidenceInScope } from './evidence-scope.ts';

export { standingEvidence } from './standing-evidence.ts';

export type EvidenceItem = {
  id: string;
  kind: 'file' | 'link';
  title: string;
  whatItShows: string;
  datedOn: string | null;
  expiresOn: string | null;
  state: EvidenceState;
  /** Why it was rejected or withdrawn; a note where it was accepted with one. */
  reason: string;
  url: string | null;
  fileName: string | null;
  size: number | null;
  mediaType: string | null;
  scan: FileScan | null;
  measure: string | null;
  milestone: string | null;
  addedAt: string;
  /** Told to those who read the whole plan, and to whoever added it. */
  addedBy: string | null;
};

function items(where: SQL | undefined, who: (row: { actionId: string; addedBy: string }) => boolean, today: string) {
  const adder = alias(people, 'adder');
  return database()
    .select({
      row: evidence,
      file: evidenceFiles,
      measure: measures.name,
      milestone: milestones.title,
      by: adder.name,
      decision: latestDecision,
      reason: latestReason,
    })
    .from(evidence)
    .innerJoin(adder, eq(adder.id, evidence.addedBy))
    .leftJoin(evidenceFiles, eq(evidenceFiles.sha256, evidence.fileSha256))
    .leftJoin(measures, eq(measures.id, evidence.measureId))
    .leftJoin(milestones, eq(milestones.id, evidence.milestoneId))
    .where(where)
    .orderBy(desc(evidence.addedAt), asc(evidence.title))
    .all()
    .map(({ row, file, measure, milestone, by, decision, reason }): EvidenceItem => {
      const { id, kind, title, whatItShows, datedOn, expiresOn, url, fileName, addedAt } = row;
      return {
        ...{ id, kind, title, whatItShows, datedOn, expiresOn, url, fileName, addedAt, measure, milestone },
        state: evidenceState({ withdrawnAt: row.withdrawnAt, expiresOn, decision }, today),
        reason: row.withdrawnReason ?? reason ?? '',
        size: file?.size ?? null,
        mediaType: file?.mediaType ?? null,
        scan: file?.scan ?? null,
        addedBy: who(row) ? by : null,
      };
    });
}

/**
 * The evidence of an action, newest first, withdrawn ones too; none for a panel.
 * @throws NotFound when the action is not theirs to know of
 */
export function listEvidence(actor: Actor, actionId: string, { today }: Moment) {
  const scope = actionInScope(actor, actionId);
  const routed = scope.extent === 'routed';
  const subject = { planId: scope.planId, ownerPostIds: scope.ownerPostIds };
  const action = database().select({ stage: actions.stage }).from(actions).where(eq(actions.id, actionId)).get();
  const open = !(['closed', 'withdrawn'] as readonly (Stage | undefined)[]).includes(action?.stage);
  return {
    items: routed
      ? []
      : items(
          eq(evidence.actionId, actionId),
          (row) => scope.extent === 'whole' || row.addedBy === actor.personId,
          today,
        ),
    shown: !routed,
    mayAttach: !routed && open && may(actor, 'attach-evidence', subject),
  };
}

/** Everything decided on one piece of evidence, newest first. */
function decisionsOn(evidenceId: string, withNames: boolean) {
  return database()
    .select({
      id: evidenceDecisions.id,
      decision: evidenceDecisions.decision,
      reason: evidenceDecisions.reason,
      decidedAt: evidenceDecisions.decidedAt,
      by: people.name,
    })
    .from(evidenceDecisions)
    .innerJoin(people, eq(people.id, evidenceDecisions.decidedBy))
    .where(eq(evidenceDecisions.evidenceId, evidenceId))
    .orderBy(desc(sql`${evidenceDecisions}.rowid`))
    .all()
    .map((row) => ({ ...row, by: withNames ? row.by : null }));
}

/**
 * One piece of evidence with everything decided on it, and what this person may do.
 * @throws NotFound when it is unknown or not theirs to know of
 */
export function getEvidencePage(actor: Actor, evidenceId: string, { today }: Moment) {
  const scope = evidenceInScope(actor, evidenceId);
  const whole = scope.extent === 'whole';
  const item = items(eq(evidence.id, evidenceId), (row) => whole || row.addedBy === actor.personId, today)[0];
  const action = database()
    .select({ id: actions.id, ref: actions.ref, title: actions.title, plan: plans.title })
    .from(actions)
    .innerJoin(plans, eq(plans.id, actions.planId))
    .where(eq(actions.id, scope.actionId))
    .get();
  if (!item || !action) throw new NotFound();
  const { planId, ownerPostIds } = scope;
  const subject = {
    planId,
    ownerPostIds,
    authorId: scope.addedBy,
    heldSinceReopenedBy: heldSinceReopened(scope.actionId),
  };
  const stands = item.state !== 'withdrawn';
  const couldDecide = may(actor, 'accept-evidence', { planId });
  return {
    plan: { id: planId, title: action.plan },
    action: { id: action.id, ref: action.ref, title: action.title },
    extent: scope.extent,
    item,
    decisions: decisionsOn(evidenceId, whole),
    may: {
      withdraw: stands && may(actor, 'withdraw-evidence', subject),
      decide: stands && may(actor, 'accept-evidence', subject),
      /** Why not, for those who decide on evidence otherwise. */
      tooClose: stands && couldDecide ? selfInvolvement('accept-evidence', actor, subject) : null,
      download: item.kind === 'file' && stands && item.scan !== 'quarantined',
    },
  };
}
export type EvidencePage = ReturnType<typeof getEvidencePage>;

/** A page of a form that cannot be sent now is one this person may not have. */
function scopeOfForm(actor: Actor, actionId: string) {
  try {
    return assertMayAttach(actor, actionId);
  } catch (error) {
    throw error instanceof NotPossible ? new NotAllowed(error.message) : error;
  }
}

/**
 * What the form for new evidence offers.
 * @throws NotFound; NotAllowed for those who may not attach any, or not now
 */
export function getEvidenceForm(actor: Actor, actionId: string) {
  const { planId } = scopeOfForm(actor, actionId);
  const action = database()
    .select({ ref: actions.ref, title: actions.title, plan: plans.title })
    .from(actions)
    .innerJoin(plans, eq(plans.id, actions.planId))
    .where(eq(actions.id, actionId))
    .get();
  if (!action) throw new NotFound();
  return {
    plan: { id: planId, title: action.plan },
    action: { id: actionId, ref: action.ref, title: action.title },
    measures: listMeasuresOfAction(actor, actionId).map(({ id, name }) => ({ id, name })),
    milestones: database()
      .select({ id: milestones.id, position: milestones.position, title: milestones.title })
      .from(milestones)
      .where(eq(milestones.actionId, actionId))
      .orderBy(asc(milestones.position))
      .all(),
  };
}

export type ExpiringEvidence = {
  id: string;
  actionId: string;
  planId: string;
  actionRef: string;
  actionTitle: string;
  ownerPostId: string | null;
  deputyPostId: string | null;
  title: string;
  expiresOn: string;
};

/**
 * Evidence whose last day lies between two dates, both included, and that neither was withdrawn nor rejected: for reminders. No
 * scope: the caller writes to the post that owns the action. Dates are `YYYY-MM-DD`.
 */
export function listExpiringEvidence(fromOn: string, untilOn: string): ExpiringEvidence[] {
  return database()
    .select({
      id: evidence.id,
      actionId: evidence.actionId,
      planId: evidence.planId,
      actionRef: actions.ref,
      actionTitle: actions.title,
      ownerPostId: actions.ownerPostId,
      deputyPostId: actions.deputyPostId,
      title: evidence.title,
      expiresOn: evidence.expiresOn,
      decision: latestDecision,
    })
    .from(evidence)
    .innerJoin(actions, eq(actions.id, evidence.actionId))
    .where(
      and(
        isNull(evidence.withdrawnAt),
        gte(evidence.expiresOn, fromOn),
        lte(evidence.expiresOn, untilOn),
        sql`${actions.stage} not in ('closed', 'withdrawn')`,
      ),
    )
    .orderBy(asc(evidence.expiresOn))
    .all()
    .flatMap(({ decision, expiresOn, ...row }) =>
      decision === 'rejected' || expiresOn === null ? [] : [{ ...row, expiresOn }],
    );
}

/** Files that a scanner gave no answer on, oldest first: for the job that asks it again. */
export function quarantinedFiles(): string[] {
  return database()
    .select({ sha256: evidenceFiles.sha256 })
    .from(evidenceFiles)
    .where(inArray(evidenceFiles.scan, ['quarantined']))
    .orderBy(asc(evidenceFiles.storedAt))
    .all()
    .map(({ sha256 }) => sha256);
}
