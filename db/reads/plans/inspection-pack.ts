import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { bytesOf, keptJson } from '#db/kept-bytes.ts';
import { evidenceOfPlan } from '#db/reads/evidence/evidence-index.ts';
import { submissionInScope } from '#db/reads/submissions/submission-scope.ts';
import { deadlineChanges } from '#db/schema/deadline-changes.ts';
import { evidenceFiles } from '#db/schema/evidence.ts';
import { inspections, recommendations } from '#db/schema/inspections.ts';
import { meetingDecisions, meetings } from '#db/schema/meetings.ts';
import { panels } from '#db/schema/panels.ts';
import { actions, planInspections } from '#db/schema/plans.ts';
import { reChecks, stageChanges } from '#db/schema/stage-changes.ts';
import { planVersionFiles, planVersions } from '#db/schema/submissions.ts';
import { progressVerdicts } from '#db/schema/themes.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { InspectionPackFacts, PromisedFacts } from '#domain/inspection-pack/facts.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { sealedForms } from '#domain/submissions/submission-words.ts';
import { contentFactsOf } from './plan-content.ts';

function promisedOf(planId: string): PromisedFacts | null {
  const version = database()
    .select({
      id: planVersions.id,
      number: planVersions.number,
      sealedOn: planVersions.sealedOn,
      facts: keptJson<PlanDocumentFacts>(planVersions.factsId),
    })
    .from(planVersions)
    .where(eq(planVersions.planId, planId))
    .orderBy(desc(planVersions.number))
    .limit(1)
    .get();
  if (!version) return null;
  const { id, ...promised } = version;
  const { form, fileName, sha256, size } = planVersionFiles;
  const files = database()
    .select({ form, fileName, sha256, size })
    .from(planVersionFiles)
    .where(eq(planVersionFiles.versionId, id))
    .all()
    .sort((one, other) => sealedForms.indexOf(one.form) - sealedForms.indexOf(other.form));
  return { ...promised, files };
}

function stageChangesOf(planId: string) {
  const { actionId, act, onDate, reason, sampled, found, decisionNamed, decisionOn, voidedAt } = stageChanges;
  return database()
    .select({ actionId, act, on: onDate, reason, sampled, found, decisionNamed, decisionOn, voidedAt })
    .from(stageChanges)
    .where(eq(stageChanges.planId, planId))
    .orderBy(asc(stageChanges.at))
    .all()
    .map(({ voidedAt: at, ...change }) => ({ ...change, voided: at !== null }));
}

function dueReChecksOf(planId: string) {
  return database()
    .select({ actionId: reChecks.actionId, dueOn: reChecks.dueOn })
    .from(reChecks)
    .innerJoin(actions, eq(actions.id, reChecks.actionId))
    .where(and(eq(actions.planId, planId), isNull(reChecks.doneOn), isNull(reChecks.voidedAt)))
    .orderBy(asc(reChecks.dueOn))
    .all();
}

function deadlineChangesOf(planId: string) {
  const { actionId, fromOn, toOn, reason, decision, grantedOn, decidedOn, decisionReason } = deadlineChanges;
  return database()
    .select({ actionId, fromOn, toOn, reason, decision, grantedOn, decidedOn, decisionReason, panel: panels.name })
    .from(deadlineChanges)
    .leftJoin(panels, eq(panels.id, deadlineChanges.decidedByPanelId))
    .where(eq(deadlineChanges.planId, planId))
    .orderBy(asc(deadlineChanges.askedAt))
    .all();
}

function verdictsOf(inspectionIds: ReadonlySet<string>) {
  return database()
    .select({
      recommendationId: progressVerdicts.recommendationId,
      of: recommendations.inspectionId,
      saidBy: progressVerdicts.saidBy,
      inspection: inspections.title,
      on: progressVerdicts.saidOn,
      words: progressVerdicts.words,
      page: progressVerdicts.page,
    })
    .from(progressVerdicts)
    .innerJoin(recommendations, eq(recommendations.id, progressVerdicts.recommendationId))
    .leftJoin(inspections, eq(inspections.id, progressVerdicts.inspectionId))
    .where(isNull(progressVerdicts.takenBackAt))
    .orderBy(asc(progressVerdicts.saidOn))
    .all()
    .filter(({ of }) => inspectionIds.has(of))
    .map(({ of: _, saidBy, inspection, ...verdict }) => ({ ...verdict, by: inspection ?? saidBy }));
}

function panelDecisionsOf(planId: string) {
  return database()
    .select({
      panel: panels.name,
      on: meetings.meetsOn,
      kind: meetingDecisions.kind,
      words: meetingDecisions.words,
    })
    .from(meetingDecisions)
    .innerJoin(meetings, eq(meetings.id, meetingDecisions.meetingId))
    .innerJoin(panels, eq(panels.id, meetings.panelId))
    .where(and(eq(meetingDecisions.planId, planId), isNull(meetingDecisions.takenBackAt)))
    .orderBy(asc(meetings.meetsOn), asc(meetingDecisions.position))
    .all();
}

/** Files on which a virus scanner gave no answer: nobody is handed them. */
export function heldBackFiles(): Set<string> {
  const rows = database()
    .select({ sha256: evidenceFiles.sha256 })
    .from(evidenceFiles)
    .where(eq(evidenceFiles.scan, 'quarantined'))
    .all();
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** @throws NotFound; NotAllowed for those who read the plan and do not make a pack of it */
export function assertMayMakePack(actor: Actor, planId: string): void {
  submissionInScope(actor, planId);
  if (!may(actor, 'make-inspection-pack', { planId })) throw new NotAllowed();
}

/** The last day of an inspection, else the day its report was published. */
const endOf = ({ inspectedTo, publishedOn }: { inspectedTo: string | null; publishedOn: string | null }) =>
  inspectedTo ?? publishedOn;

/** Every inspection whose end is known by a day, the newest first. For callers that have checked the scope. */
function endedInspections(today: string): { on: string; title: string }[] {
  return database()
    .select({ title: inspections.title, inspectedTo: inspections.inspectedTo, publishedOn: inspections.publishedOn })
    .from(inspections)
    .all()
    .flatMap(({ title, ...row }) => {
      const on = endOf(row);
      return on !== null && on <= today ? [{ on, title }] : [];
    })
    .sort((one, other) => other.on.localeCompare(one.on) || one.title.localeCompare(other.title));
}

function sinceOf(latestOn: string | null, chosenOn: string | null, today: string) {
  if (chosenOn === null || chosenOn === latestOn) return { sinceOn: latestOn, since: { kind: 'latest' } as const };
  const [inspection] = endedInspections(today).filter(({ on }) => on === chosenOn);
  const since = inspection ? ({ kind: 'inspection', title: inspection.title } as const) : ({ kind: 'day' } as const);
  return { sinceOn: chosenOn, since };
}

const latestEndOf = (ended: readonly { inspectedTo: string | null; publishedOn: string | null }[]): string | null =>
  ended
    .flatMap((inspection) => endOf(inspection) ?? [])
    .sort()
    .at(-1) ?? null;

/**
 * From which day a pack of this plan can tell: the end of each inspection held, and which of them it tells from unless another is chosen.
 * @throws as `assertMayMakePack` does
 */
export function getPackChoices(actor: Actor, planId: string, { today }: Moment) {
  assertMayMakePack(actor, planId);
  const answered = database()
    .select({ inspectedTo: inspections.inspectedTo, publishedOn: inspections.publishedOn })
    .from(planInspections)
    .innerJoin(inspections, eq(inspections.id, planInspections.inspectionId))
    .where(eq(planInspections.planId, planId))
    .all();
  return { latestOn: latestEndOf(answered), ended: endedInspections(today) };
}

/**
 * Everything the pack of a plan for the next inspection is made from: what is cleared, and nothing that is officers' alone.
 * @param sinceOn the day from which it tells; null: the end of the plan's latest inspection
 * @throws as `assertMayMakePack` does
 */
export function getInspectionPackFacts(
  actor: Actor,
  planId: string,
  moment: Moment,
  sinceOn: string | null = null,
): InspectionPackFacts {
  assertMayMakePack(actor, planId);
  const facts = contentFactsOf(planId, moment);
  return {
    now: { ...facts, actions: facts.actions.map((action) => ({ ...action, override: null })), comments: [] },
    ...sinceOf(latestEndOf(facts.inspections), sinceOn, moment.today),
    promised: promisedOf(planId),
    stageChanges: stageChangesOf(planId),
    dueReChecks: dueReChecksOf(planId),
    deadlineChanges: deadlineChangesOf(planId),
    evidence: evidenceOfPlan(planId, moment.today),
    verdicts: verdictsOf(new Set(facts.inspections.map(({ id }) => id))),
    panelDecisions: panelDecisionsOf(planId),
  };
}

/** The bytes of one sealed file of a plan's latest version. For callers that have checked the scope. */
export function sealedBytesOf(planId: string, sha256: string): Uint8Array | null {
  const row = database()
    .select({ keptId: planVersionFiles.keptId })
    .from(planVersionFiles)
    .innerJoin(planVersions, eq(planVersions.id, planVersionFiles.versionId))
    .where(and(eq(planVersions.planId, planId), eq(planVersionFiles.sha256, sha256)))
    .get();
  return row ? bytesOf(row.keptId) : null;
}
