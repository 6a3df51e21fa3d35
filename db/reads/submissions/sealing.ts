import { database } from '#db/database.ts';
import { readKept } from '#db/kept-bytes.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { trailPosition } from '#db/reads/audit/trail-position.ts';
import { changesSince, latestVersion } from '#db/reads/plans/latest-version.ts';
import {
  contentFactsOf,
  hashOfContent,
  type StandingApproval,
  standingApprovals,
} from '#db/reads/plans/plan-content.ts';
import { getPreFlight } from '#db/reads/plans/pre-flight.ts';
import { installation } from '#db/schema/installation.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { beyondWording } from '#domain/plans/minor-amendments.ts';
import { missingApprovals, stoppingSentences } from '#domain/plans/pre-flight.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { submissionWords } from '#domain/submissions/submission-words.ts';
import type { SealInput } from '#domain/submissions/submissions.ts';
import { submissionInScope } from './submission-scope.ts';

/** What a sealing is about to store, files apart. */
export type ComposedVersion = {
  /** Where the audit trail ended when this was read: whether it still stands is told from there. */
  readAt: number;
  number: number;
  minor: boolean;
  contentHash: string;
  facts: PlanDocumentFacts;
  document: ComposedDocument;
  director: StandingApproval;
  leadMember: StandingApproval | null;
};

/** Whether this council leaves amendments of wording to the director alone. Off until an administrator turns it on. */
export function minorAmendmentsDelegated(): boolean {
  const row = database().select({ on: installation.minorAmendmentsDelegated }).from(installation).get();
  return row?.on ?? false;
}

/** @throws NotAllowed for anyone but an administrator */
export function getSubmissionSettings(actor: Actor): { minorAmendmentsDelegated: boolean } {
  assertAdministers(actor);
  return { minorAmendmentsDelegated: minorAmendmentsDelegated() };
}

/** What only an amendment is asked: that something changed, why, and whether a minor one changes wording only. */
function assertAmends(
  before: ReturnType<typeof latestVersion>,
  facts: PlanDocumentFacts,
  contentHash: string,
  { why, minor }: SealInput,
): number {
  if (!before) {
    if (minor) throw new NotPossible('The submission is no amendment: both approvals are needed.');
    return 1;
  }
  if (before.contentHash === contentHash) {
    throw new NotPossible(`Nothing has changed since version ${before.number}, so there is nothing to seal.`);
  }
  if (why === '') throw new NotValid([{ field: 'why', words: 'Enter why the plan is amended' }]);
  if (!minor) return before.number + 1;
  if (!minorAmendmentsDelegated()) {
    throw new NotPossible('This council has not left minor amendments to the director: both approvals are needed.');
  }
  const more = beyondWording(readKept(before.factsId), facts);
  if (more.length > 0) throw new NotPossible('This changes more than wording, so both approvals are needed.', more);
  return before.number + 1;
}

function approvalFacts({ capacity, postTitle, approvedAt }: StandingApproval) {
  return { role: submissionWords.capacity[capacity], post: postTitle, approvedOn: dateInLondon(approvedAt) };
}

/** @throws NotFound; NotAllowed for those who read the plan and do not seal it */
export function assertMaySeal(actor: Actor, planId: string): void {
  submissionInScope(actor, planId);
  if (!may(actor, 'seal-plan', { planId })) throw new NotAllowed();
}

/** Everything that can stand in the way of a sealing, looked at; and what is left when nothing does. */
function sealable(actor: Actor, planId: string, input: SealInput, moment: Moment) {
  assertMaySeal(actor, planId);
  const readAt = trailPosition();
  const content = contentFactsOf(planId, moment);
  const contentHash = hashOfContent(content);
  if (contentHash !== input.contentHash) {
    throw new NotPossible('The plan changed after you opened this page, so nothing was sealed. Read it again.');
  }
  const before = latestVersion(planId);
  const number = assertAmends(before, content, contentHash, input);
  const given = standingApprovals(planId).filter((approval) => approval.contentHash === contentHash);
  const missing = [
    ...missingApprovals(
      given.map(({ capacity }) => capacity),
      input.minor,
    ),
    ...stoppingSentences(getPreFlight(planId, moment, content)),
  ];
  const director = given.find(({ capacity }) => capacity === 'director');
  if (missing.length > 0 || !director) throw new NotPossible('This plan cannot be sealed yet.', missing);
  const leadMember = given.find(({ capacity }) => capacity === 'lead-member') ?? null;
  return { readAt, content, contentHash, before, number, director, leadMember };
}

/**
 * The number of the version that a sealing would make now.
 * @throws as `composeVersion` does, for whatever stands in its way
 */
export function nextVersionToSeal(actor: Actor, planId: string, input: SealInput, moment: Moment): number {
  return sealable(actor, planId, input, moment).number;
}

/**
 * The version that a sealing would store now: everything is checked that can stand in its way, and nothing is kept. Asked before
 * the forms are rendered, and again when they are stored (rules §4).
 * @throws NotFound, NotAllowed; NotPossible (409) when the content is not the one read, an approval or something of pre-flight is
 *   missing (each is listed), nothing changed since the last version, or a minor amendment changes more than wording; NotValid
 *   for an amendment that does not say why
 */
export function composeVersion(actor: Actor, planId: string, input: SealInput, moment: Moment): ComposedVersion {
  const { content, before, ...found } = sealable(actor, planId, input, moment);
  const { number, director, leadMember } = found;
  const facts: PlanDocumentFacts = {
    ...content,
    changesSincePrevious: changesSince(before, content),
    plan: {
      ...content.plan,
      versionLabel: `Version ${number}, sealed ${longDate(moment.today)}`,
      approvals: [director, ...(leadMember ? [leadMember] : [])].map(approvalFacts),
    },
  };
  return { ...found, minor: input.minor, facts, document: composePlanDocument(facts) };
}
