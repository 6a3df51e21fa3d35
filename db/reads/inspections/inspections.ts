import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { notDisposed } from '#db/reads/retention/disposed-plans.ts';
import { inspections, judgements, recommendations } from '#db/schema/inspections.ts';
import { people } from '#db/schema/people.ts';
import { planInspections, plans } from '#db/schema/plans.ts';
import { overallJudgement } from '#domain/inspections/inspection-wording.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { listNamedBeforeSuggestions } from './carried-from.ts';
import { inspectionInScope, mayConfirmInspections, mayOnInspection, mayReadInspection } from './inspection-scope.ts';
import { namingsFor } from './namings.ts';
import { actionsOfRecommendations, correctionsOf } from './recommendation-history.ts';

function mayReadHistory(actor: Actor, planIds: readonly string[]): boolean {
  const subjects = planIds.length === 0 ? [null] : planIds;
  return subjects.some((planId) => may(actor, 'read-item-history', { planId }));
}

function plansByInspection(): Map<string, string[]> {
  const links = database().select().from(planInspections).all();
  const found = new Map<string, string[]>();
  for (const { inspectionId, planId } of links) found.set(inspectionId, [...(found.get(inspectionId) ?? []), planId]);
  return found;
}

/**
 * The inspections an actor may read, latest first, each with its overall judgement and how many recommendations stand.
 * @throws NotFound for those who read none: the administrator, panel members, partners' owners
 */
export function listInspections(actor: Actor) {
  const mayConfirm = mayConfirmInspections(actor);
  const linked = plansByInspection();
  const counted = database()
    .select({ inspectionId: recommendations.inspectionId, standing: count() })
    .from(recommendations)
    .where(isNull(recommendations.setAsideAt))
    .groupBy(recommendations.inspectionId)
    .all();
  const standing = new Map(counted.map((row) => [row.inspectionId, row.standing]));
  const graded = database()
    .select({ inspectionId: judgements.inspectionId, area: judgements.area, grade: judgements.grade })
    .from(judgements)
    .orderBy(asc(judgements.position))
    .all();
  const rows = database()
    .select({
      id: inspections.id,
      kind: inspections.kind,
      title: inspections.title,
      inspectedFrom: inspections.inspectedFrom,
      inspectedTo: inspections.inspectedTo,
      publishedOn: inspections.publishedOn,
      note: inspections.note,
    })
    .from(inspections)
    .orderBy(
      desc(sql`coalesce(${inspections.inspectedTo}, ${inspections.inspectedFrom}, ${inspections.publishedOn})`),
      asc(inspections.title),
    )
    .all();
  const list = rows
    .filter((row) => mayReadInspection(actor, linked.get(row.id) ?? []))
    .map((row) => ({
      ...row,
      recommendations: standing.get(row.id) ?? 0,
      overall: overallJudgement(graded.filter((judgement) => judgement.inspectionId === row.id))?.grade ?? null,
      planIds: linked.get(row.id) ?? [],
    }));
  return { list, mayConfirm };
}
export type ListedInspection = ReturnType<typeof listInspections>['list'][number];

/**
 * One inspection with all that was confirmed of it, corrected since or set aside.
 * @throws NotFound when it is unknown, or not this person's to know of
 */
export function getInspection(actor: Actor, inspectionId: string) {
  const scope = inspectionInScope(actor, inspectionId);
  const found = database()
    .select({ inspection: inspections, confirmedByName: people.name })
    .from(inspections)
    .innerJoin(people, eq(people.id, inspections.confirmedBy))
    .where(eq(inspections.id, inspectionId))
    .get();
  if (!found) throw new NotFound();
  const { confirmedBy: _, ...facts } = found.inspection;
  const rows = database()
    .select()
    .from(recommendations)
    .where(eq(recommendations.inspectionId, inspectionId))
    .orderBy(asc(recommendations.position))
    .all();
  const ids = rows.map((row) => row.id);
  const corrections = correctionsOf(ids);
  const readable = scope.planIds.filter((planId) => may(actor, 'read-plan', { planId }));
  const namings = namingsFor(actor, ids);
  const answeredBy = actionsOfRecommendations(ids).filter((action) => readable.includes(action.planId));
  return {
    ...facts,
    confirmedByName: found.confirmedByName,
    judgements: database()
      .select({ id: judgements.id, area: judgements.area, grade: judgements.grade })
      .from(judgements)
      .where(eq(judgements.inspectionId, inspectionId))
      .orderBy(asc(judgements.position))
      .all(),
    recommendations: rows.map(({ setAsideBy: _by, inspectionId: _of, ...row }) => ({
      ...row,
      corrections: corrections.filter((correction) => correction.recommendationId === row.id),
      actions: answeredBy.filter((action) => action.recommendationId === row.id),
      before: namings.get(row.id)?.before ?? [],
      again: namings.get(row.id)?.again ?? [],
    })),
    suggestions: listNamedBeforeSuggestions(actor, inspectionId),
    plans: database()
      .select({ id: plans.id, title: plans.title })
      .from(plans)
      .where(and(inArray(plans.id, readable), notDisposed(plans.id)))
      .orderBy(asc(plans.createdAt))
      .all(),
    may: {
      correct: mayOnInspection(actor, 'correct-recommendation', scope),
      setAside: mayOnInspection(actor, 'set-aside-recommendation', scope),
      readHistory: mayReadHistory(actor, scope.planIds),
      startPlan: mayOnInspection(actor, 'confirm-recommendation', { planIds: [] }),
    },
  };
}
export type InspectionPage = ReturnType<typeof getInspection>;
export type InspectionRecommendation = InspectionPage['recommendations'][number];

export type KnownInspection = { id: string; title: string };

/** The inspection that was confirmed from this very file, if the actor may see it. `sha256` in hex. */
export function findInspectionBySource(actor: Actor, sha256: string): KnownInspection | null {
  const linked = plansByInspection();
  const rows = database()
    .select({ id: inspections.id, title: inspections.title })
    .from(inspections)
    .where(eq(inspections.sourceSha256, sha256))
    .orderBy(asc(inspections.confirmedAt))
    .all();
  return rows.find((row) => mayReadInspection(actor, linked.get(row.id) ?? [])) ?? null;
}
