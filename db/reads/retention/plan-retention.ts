import { asc, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { listVersions } from '#db/reads/plans/plan-versions.ts';
import { seesWhole } from '#db/reads/plans/plan-visibility.ts';
import { people } from '#db/schema/people.ts';
import { plans } from '#db/schema/plans.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import { selfInvolvement } from '#domain/policy/self-involvement.ts';
import type { DisposalCertificate } from '#domain/retention/certificate.ts';
import { disposalObstacles, keptUntil } from '#domain/retention/retention.ts';
import { disposalFactsOf, type LegalHold, retentionOf, standingHolds } from './disposal-facts.ts';
import { disposalOf } from './disposals.ts';
import { countedRecord, filesOfRecord } from './working-record.ts';

export type RetentionInBrief = {
  plan: { id: string; title: string };
  rule: { years: number; basis: string; version: number } | null;
  /** The day its last action was closed or withdrawn, and the last day it is kept; null while that cannot be said. */
  endedOn: string | null;
  keptUntilOn: string | null;
  holds: LegalHold[];
  obstacles: string[];
  proposal: { id: string; reason: string; proposedAt: string; proposedBy: string } | null;
  disposed: { certificate: DisposalCertificate; sha256: string; at: string } | null;
};

export type PlanRetention = RetentionInBrief & {
  /** What would go, by kind; empty once it is gone. */
  record: { what: string; rows: number }[];
  files: { number: number; bytes: number };
};

function titleOf(planId: string): string {
  const plan = database().select({ title: plans.title }).from(plans).where(eq(plans.id, planId)).get();
  if (!plan) throw new NotFound();
  return plan.title;
}

function nameOf(personId: string): string {
  return database().select({ name: people.name }).from(people).where(eq(people.id, personId)).get()?.name ?? '';
}

function inBrief(planId: string, moment: Moment): RetentionInBrief {
  const title = titleOf(planId);
  const [facts, rule, disposal] = [disposalFactsOf(planId), retentionOf(planId), disposalOf(planId)];
  const isOver = facts.openActions === 0;
  const { certificate, certificateSha256, confirmedAt } = disposal ?? {};
  return {
    plan: { id: planId, title },
    rule,
    endedOn: isOver ? facts.endedOn : null,
    keptUntilOn: isOver && rule ? keptUntil(facts.endedOn, rule.years) : null,
    holds: standingHolds(planId),
    obstacles: disposalObstacles(facts, moment.today),
    proposal:
      disposal && !confirmedAt
        ? {
            ...{ id: disposal.id, reason: disposal.reason, proposedAt: disposal.proposedAt },
            proposedBy: nameOf(disposal.proposedBy),
          }
        : null,
    disposed:
      certificate && certificateSha256 && confirmedAt
        ? { certificate, sha256: certificateSha256, at: confirmedAt }
        : null,
  };
}

function retentionPage(planId: string, moment: Moment): PlanRetention {
  const files = filesOfRecord(planId);
  return {
    ...inBrief(planId, moment),
    record: countedRecord(planId),
    files: { number: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) },
  };
}

/**
 * How long a plan is kept, the holds on it, and what became of it: also once it is disposed of, when nothing else of it is shown.
 * @throws NotFound for who does not read the whole plan; NotAllowed for who may place no hold
 */
export function getPlanRetention(actor: Actor, planId: string, moment: Moment) {
  titleOf(planId);
  if (!seesWhole(actor, planId)) throw new NotFound();
  if (!may(actor, 'place-legal-hold', { planId })) throw new NotAllowed();
  const subject = { planId, proposedById: disposalOf(planId)?.proposedBy ?? null };
  return {
    ...retentionPage(planId, moment),
    /** What was sealed stays, and is taken away as before. */
    versions: listVersions(planId),
    may: {
      confirm: may(actor, 'confirm-disposal', subject),
      end: may(actor, 'end-disposal-proposal', subject),
    },
    /** Why somebody who could confirm may not. */
    confirmedByAnother: selfInvolvement('confirm-disposal', actor, subject),
  };
}

/**
 * The same for an administrator, who reads titles and numbers and no narrative.
 * @throws NotAllowed for everybody else; NotFound for an unknown plan
 */
export function getRetentionForAdministration(actor: Actor, planId: string, moment: Moment): PlanRetention {
  if (!may(actor, 'set-retention', { planId: null })) throw new NotAllowed();
  return retentionPage(planId, moment);
}

/** Every plan with how long it is kept. @throws NotAllowed for who is no administrator */
export function listRetentions(actor: Actor, moment: Moment): RetentionInBrief[] {
  if (!may(actor, 'set-retention', { planId: null })) throw new NotAllowed();
  const ids = database().select({ id: plans.id }).from(plans).orderBy(asc(plans.title)).all();
  return ids.map(({ id }) => inBrief(id, moment));
}
