import { and, eq, inArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { measureInScope } from '#db/reads/measures/measure-scope.ts';
import { measureInputOf } from '#db/reads/measures/measures.ts';
import { planInScope } from '#db/reads/plans/plan-visibility.ts';
import { measureLinks, measures } from '#db/schema/measures.ts';
import { posts } from '#db/schema/people.ts';
import { actions } from '#db/schema/plans.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { type MeasureInput, refusedMeasure } from '#domain/measures/measures.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { type FieldError, NotAllowed, NotFound, NotValid, Stale } from '#domain/policy/refusals.ts';

function unknownLinks(planId: string, input: MeasureInput): FieldError[] {
  const found: FieldError[] = [];
  const ofPlan = new Set(recommendationsOfPlan(planId).map(({ id }) => id));
  if (input.recommendationIds.some((id) => !ofPlan.has(id))) {
    found.push({ field: 'recommendationIds', words: 'Choose from what this plan’s inspections named' });
  }
  const known = database()
    .select({ id: actions.id })
    .from(actions)
    .where(and(eq(actions.planId, planId), inArray(actions.id, input.actionIds)))
    .all();
  if (known.length !== new Set(input.actionIds).size) {
    found.push({ field: 'actionIds', words: 'Choose from the actions of this plan' });
  }
  if (input.ownerPostId !== null) {
    const post = database().select({ id: posts.id }).from(posts).where(eq(posts.id, input.ownerPostId)).get();
    if (!post) found.push({ field: 'ownerPostId', words: 'Choose a post from the list' });
  }
  return found;
}

function assertValid(planId: string, input: MeasureInput): void {
  const refused = [...refusedMeasure(input), ...unknownLinks(planId, input)];
  if (refused.length > 0) throw new NotValid(refused);
}

function columnsOf(input: MeasureInput) {
  const { recommendationIds: _r, actionIds: _a, ...columns } = input;
  return columns;
}

function saveLinks(measureId: string, input: MeasureInput): void {
  database().delete(measureLinks).where(eq(measureLinks.measureId, measureId)).run();
  for (const recommendationId of new Set(input.recommendationIds)) {
    database().insert(measureLinks).values({ measureId, recommendationId }).run();
  }
  for (const actionId of new Set(input.actionIds)) {
    database().insert(measureLinks).values({ measureId, actionId }).run();
  }
}

/**
 * Adds a measure to a plan, linked to what it tells of (product §4).
 * @returns id and version of the new measure
 * @throws NotFound, NotAllowed; NotValid for a target on the wrong side of the baseline, dates out of order, unknown links
 */
export function createMeasure(actor: Actor, planId: string, input: MeasureInput, moment: Moment) {
  return transaction(() => {
    planInScope(actor, planId);
    if (!may(actor, 'create-measure', { planId })) throw new NotAllowed();
    assertValid(planId, input);
    const measure = database()
      .insert(measures)
      .values({ planId, ...columnsOf(input), createdAt: moment.now })
      .returning({ id: measures.id, version: measures.version })
      .get();
    saveLinks(measure.id, input);
    const subject = { kind: 'measure', id: measure.id };
    recordAudit({ actor: actor.personId, event: 'measure-created', subject, planId, content: input }, moment);
    return measure;
  });
}

/**
 * Changes a measure as a whole: its words, baseline, target and what it is linked to. Its figures stay.
 * @param version the version the person saw
 * @throws NotFound, NotAllowed, NotValid; Stale (412) with the measure as it stands when somebody saved in between
 */
export function changeMeasure(actor: Actor, measureId: string, input: MeasureInput, version: number, moment: Moment) {
  return transaction(() => {
    const { planId } = measureInScope(actor, measureId);
    if (!may(actor, 'edit-measure', { planId })) throw new NotAllowed();
    const row = database().select({ version: measures.version }).from(measures).where(eq(measures.id, measureId)).get();
    if (!row) throw new NotFound();
    const before = measureInputOf(measureId);
    if (row.version !== version) throw new Stale(before, row.version);
    assertValid(planId, input);
    database()
      .update(measures)
      .set({ ...columnsOf(input), version: version + 1 })
      .where(eq(measures.id, measureId))
      .run();
    saveLinks(measureId, input);
    const subject = { kind: 'measure', id: measureId };
    const content = { before, after: input };
    recordAudit({ actor: actor.personId, event: 'measure-changed', subject, planId, content }, moment);
    return { id: measureId, version: version + 1 };
  });
}
