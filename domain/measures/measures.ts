import { z } from 'zod';
import { longDate } from '#domain/dates/dates.ts';
import { optionallyChosen } from '#domain/inputs/chosen-input.ts';
import { date, optionalDate } from '#domain/inputs/date-input.ts';
import { line, narrative, optionalLine, optionalNarrative } from '#domain/inputs/text-input.ts';
import type { FieldError } from '#domain/policy/refusals.ts';
import { figure } from '#domain/rag/rag-wording.ts';
import { figureValue } from './figure-input.ts';
import { measureDirections, measureFrequencies } from './measure-codes.ts';

const ids = z.array(z.string().max(40)).max(100).default([]);

/** A measure as the plan lead writes it. Figures are in the measure's unit, dates `YYYY-MM-DD`. */
export const measureInput = z.strictObject({
  name: line('what is measured'),
  unit: optionalLine('the unit').refine((unit) => unit.length <= 20, 'The unit must be 20 characters or fewer'),
  direction: z.enum(measureDirections, 'Say whether higher or lower is better'),
  baseline: figureValue('Baseline').nullable().default(null),
  baselineOn: optionalDate('Date of the baseline'),
  target: figureValue('Target').nullable().default(null),
  targetOn: optionalDate('Date of the target'),
  frequency: z.enum(measureFrequencies, 'Say how often it is measured'),
  source: optionalLine('the source'),
  definition: optionalNarrative('what is counted'),
  ownerPostId: optionallyChosen('a post'),
  recommendationIds: ids,
  actionIds: ids,
});
export type MeasureInput = z.output<typeof measureInput>;

export const measurePointInput = z.strictObject({
  measuredOn: date('Date of the figure'),
  value: figureValue('The figure'),
  source: optionalLine('the source'),
  note: optionalLine('a note'),
});
export type MeasurePointInput = z.output<typeof measurePointInput>;

/** The correction of a figure says why: both stay on record. */
export const correctionInput = z.strictObject({
  measuredOn: date('Date of the figure'),
  value: figureValue('The figure'),
  source: optionalLine('the source'),
  note: narrative('why the figure is corrected'),
});
export type CorrectionInput = z.output<typeof correctionInput>;

/** Two columns as they were copied; what they say is read by `readPastedPoints`. */
export const pastedPointsInput = z.strictObject({
  pasted: z
    .string('Paste the two columns')
    .max(100_000, 'The pasted rows must be 100,000 characters or fewer')
    .refine((text) => text.trim() !== '', 'Paste the two columns'),
  source: optionalLine('the source'),
});
export type PastedPointsInput = z.output<typeof pastedPointsInput>;

/** A baseline without its day, a target before its baseline: what cannot be right about a measure (422, both fields named). */
export function refusedMeasure(input: MeasureInput): FieldError[] {
  const found: FieldError[] = [];
  const { baseline, baselineOn, target, targetOn } = input;
  if (baseline !== null && baselineOn === null) {
    found.push({ field: 'baselineOn', words: 'Enter the date of the baseline' });
  }
  if (target !== null && baseline !== null && target !== baseline) {
    const higher = input.direction === 'higher-is-better';
    if (target > baseline !== higher) {
      const way = higher ? 'higher' : 'lower';
      found.push({
        field: 'target',
        words: `Target must be ${way} than the baseline, ${figure(baseline, input.unit)}, because ${way} is better`,
      });
    }
  }
  if (baselineOn !== null && targetOn !== null && targetOn <= baselineOn) {
    found.push({ field: 'targetOn', words: 'Date of the target must be after the date of the baseline' });
  }
  return found;
}

export type Standing = { id: string; on: string; value: number };

/**
 * What is refused of a figure: dated in the future, or for a day that has one already. `standing` are the measure's figures
 * without the one that is being corrected; `today` is `YYYY-MM-DD`.
 */
export function refusedPoint(
  { measuredOn }: { measuredOn: string },
  around: { today: string; unit: string; standing: readonly Standing[] },
): FieldError[] {
  if (measuredOn > around.today) {
    return [{ field: 'measuredOn', words: 'Date of the figure must be today or in the past' }];
  }
  const same = around.standing.find(({ on }) => on === measuredOn);
  if (!same) return [];
  const words = `${longDate(measuredOn)} has a figure already, ${figure(same.value, around.unit)}. Correct that one instead`;
  return [{ field: 'measuredOn', words }];
}
