import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { standingPoints } from '#db/reads/measures/measure-figures.ts';
import { type MeasureInScope, measureInScope, pointInScope } from '#db/reads/measures/measure-scope.ts';
import { measurePoints, measures } from '#db/schema/measures.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import {
  type CorrectionInput,
  type MeasurePointInput,
  type PastedPointsInput,
  refusedPoint,
} from '#domain/measures/measures.ts';
import { readPastedPoints } from '#domain/measures/pasted-points.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';

function recordable(actor: Actor, scope: MeasureInScope) {
  const { measureId, planId, ownerPostIds } = scope;
  if (!may(actor, 'record-measure-point', { planId, ownerPostIds })) {
    throw new NotAllowed('Only the measure’s owner, a plan lead or a checker can record its figures.');
  }
  const measure = database().select({ unit: measures.unit }).from(measures).where(eq(measures.id, measureId)).get();
  return { unit: measure?.unit ?? '', standing: standingPoints([measureId]).get(measureId) ?? [] };
}

function assertFree(refused: ReturnType<typeof refusedPoint>): void {
  if (refused.length > 0) throw new NotValid(refused);
}

/**
 * Records one figure of a measure.
 * @throws NotFound, NotAllowed; NotValid for a date in the future or one that has a figure already
 */
export function recordMeasurePoint(
  actor: Actor,
  measureId: string,
  input: MeasurePointInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const scope = measureInScope(actor, measureId);
    const { unit, standing } = recordable(actor, scope);
    assertFree(refusedPoint(input, { today: moment.today, unit, standing }));
    const point = database()
      .insert(measurePoints)
      .values({ measureId, ...input, recordedBy: actor.personId, recordedAt: moment.now })
      .returning({ id: measurePoints.id })
      .get();
    const subject = { kind: 'measure', id: measureId };
    const content = { point: point.id, ...input };
    const entry = { actor: actor.personId, event: 'measure-point-recorded', subject, planId: scope.planId, content };
    recordAudit(entry, moment);
    return point;
  });
}

/**
 * Records two columns pasted from a spreadsheet: all rows, or none. What the measure has already for a day stays as it is.
 * @returns how many figures were added
 * @throws NotFound, NotAllowed; NotValid naming every bad row with its line; NotPossible when there is nothing new in it
 */
export function recordPastedPoints(
  actor: Actor,
  measureId: string,
  { pasted, source }: PastedPointsInput,
  moment: Moment,
): { added: number } {
  return transaction(() => {
    const scope = measureInScope(actor, measureId);
    const { unit, standing } = recordable(actor, scope);
    const known = new Map(standing.map(({ on, value }) => [on, value]));
    const read = readPastedPoints(pasted, { unit, today: moment.today, standing: known });
    if (read.bad > 0) {
      throw new NotValid(
        read.rows.flatMap((row) =>
          row.kind === 'bad' ? [{ field: 'pasted', words: `Line ${row.line}: ${row.words}` }] : [],
        ),
      );
    }
    const fresh = read.rows.flatMap((row) => (row.kind === 'new' ? [{ on: row.on, value: row.value }] : []));
    if (fresh.length === 0) throw new NotPossible('There is no new figure in what you pasted.');
    const by = { recordedBy: actor.personId, recordedAt: moment.now };
    for (const { on, value } of fresh) {
      database()
        .insert(measurePoints)
        .values({ measureId, measuredOn: on, value, source, ...by })
        .run();
    }
    const subject = { kind: 'measure', id: measureId };
    const content = { source, points: fresh };
    const entry = { actor: actor.personId, event: 'measure-points-pasted', subject, planId: scope.planId, content };
    recordAudit(entry, moment);
    return { added: fresh.length };
  });
}

/**
 * Corrects a figure: a new one stands in its place from now on, and the old one is kept with the reason.
 * @throws NotFound, NotAllowed; NotPossible when it was corrected before; NotValid as `recordMeasurePoint` does
 */
export function correctMeasurePoint(
  actor: Actor,
  pointId: string,
  input: CorrectionInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const scope = pointInScope(actor, pointId);
    const { measureId, planId } = scope;
    const { unit, standing } = recordable(actor, scope);
    const before = database().select().from(measurePoints).where(eq(measurePoints.id, pointId)).get();
    if (!before) throw new NotFound();
    if (!standing.some(({ id }) => id === pointId)) {
      throw new NotPossible('This figure was corrected already. Correct the one that stands now.');
    }
    const others = standing.filter(({ id }) => id !== pointId);
    assertFree(refusedPoint(input, { today: moment.today, unit, standing: others }));
    const point = database()
      .insert(measurePoints)
      .values({ measureId, ...input, correctsId: pointId, recordedBy: actor.personId, recordedAt: moment.now })
      .returning({ id: measurePoints.id })
      .get();
    const was = { measuredOn: before.measuredOn, value: before.value, source: before.source };
    const content = { before: was, after: input };
    const subject = { kind: 'measure', id: measureId };
    recordAudit({ actor: actor.personId, event: 'measure-point-corrected', subject, planId, content }, moment);
    return point;
  });
}
