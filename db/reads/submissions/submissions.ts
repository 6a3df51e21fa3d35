import { and, desc, eq, gt, isNotNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { sealingUnderWay, type WorkUnderWay } from '#db/reads/jobs/long-jobs.ts';
import { contentFactsOf, hashOfContent, standingApprovals } from '#db/reads/plans/plan-content.ts';
import { listVersions, type TakenBack, type VersionRow } from '#db/reads/plans/plan-versions.ts';
import { type PlanFacts, planFacts } from '#db/reads/plans/plans.ts';
import { getPreFlight } from '#db/reads/plans/pre-flight.ts';
import { planApprovals, planVersions, publications } from '#db/schema/submissions.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { type Finding, missingApprovals } from '#domain/plans/pre-flight.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { publicationInWords } from '#domain/submissions/submission-state.ts';
import {
  type ApprovalCapacity,
  approvalCapacities,
  type PublishedThing,
} from '#domain/submissions/submission-words.ts';
import { minorAmendmentsDelegated } from './sealing.ts';
import { submissionInScope } from './submission-scope.ts';

export type PublicationRow = TakenBack & {
  id: string;
  what: PublishedThing;
  versionNumber: number | null;
  publishedOn: string;
  place: string;
  audience: string;
};

export type GivenApproval = {
  capacity: ApprovalCapacity;
  postTitle: string;
  approvedAt: string;
  contentHash: string;
};

export type VoidedApproval = GivenApproval & { voidedAt: string; voidedBecause: string };

export type SubmissionPage = {
  plan: PlanFacts;
  /** SHA-256 of the plan's content as it stands: what is approved and sealed from this page. */
  contentHash: string;
  approvals: GivenApproval[];
  /** The latest to be voided in each capacity since the last sealing, where it was not given again. */
  voided: VoidedApproval[];
  missing: string[];
  /** Null for those who read the plan and do not check it. */
  findings: Finding[] | null;
  versions: VersionRow[];
  sealing: WorkUnderWay | null;
  /** Whether the plan says something else than its latest version; true before the first. */
  changedSinceSealed: boolean;
  publications: PublicationRow[];
  /** Whether report and statement were published by their days, in words. */
  published: Record<PublishedThing, string>;
  minorDelegated: boolean;
  may: {
    approveAs: ApprovalCapacity[];
    seal: boolean;
    recordSending: boolean;
    recordAnswer: boolean;
    publish: boolean;
  };
};

/** The capacities in which this person could still approve: roles they hold, not given yet, and not by them in the other. */
function capacitiesOf(actor: Actor, planId: string): ApprovalCapacity[] {
  const given = standingApprovals(planId);
  const firstApproverId = given[0]?.personId ?? null;
  if (!may(actor, 'approve-submission', { planId, firstApproverId })) return [];
  return approvalCapacities.filter(
    (capacity) =>
      actor.roles.some((held) => held.role === capacity && (held.planId === null || held.planId === planId)) &&
      !given.some((approval) => approval.capacity === capacity),
  );
}

function voidedApprovals(planId: string, given: readonly GivenApproval[], since: string): VoidedApproval[] {
  const rows = database()
    .select()
    .from(planApprovals)
    .where(and(eq(planApprovals.planId, planId), isNotNull(planApprovals.voidedAt), gt(planApprovals.voidedAt, since)))
    .orderBy(desc(planApprovals.voidedAt), desc(planApprovals.approvedAt))
    .all();
  return approvalCapacities
    .filter((capacity) => !given.some((approval) => approval.capacity === capacity))
    .flatMap((capacity) => rows.find((row) => row.capacity === capacity) ?? [])
    .map(({ capacity, postTitle, approvedAt, contentHash, voidedAt, voidedBecause }) => ({
      ...{ capacity, postTitle, approvedAt, contentHash },
      voidedAt: voidedAt ?? '',
      voidedBecause: voidedBecause ?? '',
    }));
}

function publicationsOf(planId: string): PublicationRow[] {
  const { id, what, publishedOn, place, audience, takenBackReason, takenBackAt } = publications;
  return database()
    .select({
      id,
      what,
      versionNumber: planVersions.number,
      publishedOn,
      place,
      audience,
      takenBackReason,
      takenBackAt,
    })
    .from(publications)
    .leftJoin(planVersions, eq(planVersions.id, publications.versionId))
    .where(eq(publications.planId, planId))
    .orderBy(desc(publishedOn))
    .all();
}

/**
 * Where a plan's submission stands: clock, pre-flight, approvals, sealed versions, sendings, answers, publications.
 * @throws NotFound for those who do not read the plan whole
 */
export function getSubmissionPage(actor: Actor, planId: string, moment: Moment): SubmissionPage {
  submissionInScope(actor, planId);
  const facts = contentFactsOf(planId, moment);
  const contentHash = hashOfContent(facts);
  const versions = listVersions(planId);
  const approvals = standingApprovals(planId)
    .filter((approval) => approval.contentHash === contentHash)
    .map(({ capacity, postTitle, approvedAt, contentHash: hash }) => ({
      ...{ capacity, postTitle, approvedAt, contentHash: hash },
    }));
  const plan = planFacts(planId, moment);
  const published = publicationsOf(planId);
  const reportDueOn = plan.clock.clocks.find(({ code }) => code === 'publish-report')?.dueOn ?? null;
  const calendar = getCalendar();
  const stands = (what: PublishedThing, dueOn: string | null) => {
    const days = published.filter((row) => row.what === what && !row.takenBackAt).map((row) => row.publishedOn);
    return publicationInWords({ dueOn, firstOn: days.sort()[0] ?? null, today: moment.today, calendar });
  };
  const changedSinceSealed = versions[0]?.contentHash !== contentHash;
  return {
    plan,
    contentHash,
    approvals,
    voided: voidedApprovals(planId, approvals, versions[0]?.sealedAt ?? ''),
    missing: missingApprovals(
      approvals.map(({ capacity }) => capacity),
      false,
    ),
    findings: may(actor, 'pre-flight', { planId }) ? getPreFlight(planId, moment, facts) : null,
    versions,
    sealing: sealingUnderWay(actor, planId),
    changedSinceSealed,
    publications: published,
    published: {
      'inspection-report': stands('inspection-report', reportDueOn),
      statement: stands('statement', plan.clock.dueOn),
    },
    minorDelegated: minorAmendmentsDelegated(),
    may: {
      approveAs: capacitiesOf(actor, planId),
      seal: may(actor, 'seal-plan', { planId }),
      recordSending: may(actor, 'record-sending', { planId }),
      recordAnswer: may(actor, 'record-ofsted-answer', { planId }),
      publish: may(actor, 'record-publication', { planId }),
    },
  };
}

/** @throws NotFound; NotAllowed for those who read the plan and do not check it */
export function getPreFlightPage(actor: Actor, planId: string, moment: Moment) {
  submissionInScope(actor, planId);
  if (!may(actor, 'pre-flight', { planId })) throw new NotAllowed();
  return { plan: planFacts(planId, moment), findings: getPreFlight(planId, moment) };
}
