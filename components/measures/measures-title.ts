import { type MovingMeasure, movementOf } from '#domain/measures/measure-movement.ts';
import { counted } from '#domain/texts/count-in-words.ts';

/** The answer the page gives: "7 of 10 measures moved the right way", "No measure has two figures yet". */
export function measuresTitle(measures: readonly MovingMeasure[]): string {
  if (measures.length === 0) return 'Measures';
  const told = measures.map((measure) => movementOf(measure).way).filter((way) => way !== null);
  if (told.length === 0) return `${counted(measures.length, 'measure', 'measures')}, none with two figures yet`;
  const better = told.filter((way) => way === 'better').length;
  return `${better} of ${measures.length} measures moved the right way`;
}
