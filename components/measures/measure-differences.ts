import { longDate } from '#domain/dates/dates.ts';
import { directionWords, frequencyWords } from '#domain/measures/measure-codes.ts';
import type { MeasureInput } from '#domain/measures/measures.ts';

const day = (on: string | null) => (on === null ? 'None' : longDate(on));
const number = (value: number | null) => (value === null ? 'None' : String(value));

const shown: readonly { label: string; of: (input: MeasureInput) => string }[] = [
  { label: 'What is measured', of: ({ name }) => name },
  { label: 'Unit', of: ({ unit }) => unit || 'A bare number' },
  { label: 'Which way is better', of: ({ direction }) => directionWords[direction] },
  { label: 'Baseline', of: ({ baseline, baselineOn }) => `${number(baseline)}, ${day(baselineOn)}` },
  { label: 'Target', of: ({ target, targetOn }) => `${number(target)}, ${day(targetOn)}` },
  { label: 'How often', of: ({ frequency }) => frequencyWords[frequency] },
  { label: 'Source', of: ({ source }) => source || 'Not stated' },
  { label: 'What is counted', of: ({ definition }) => definition || 'Not stated' },
  { label: 'Areas', of: ({ recommendationIds }) => String(recommendationIds.length) },
  { label: 'Actions', of: ({ actionIds }) => String(actionIds.length) },
];

/** What differs between a measure as it stands and as it was typed, side by side; all of it where nothing seems to. */
export function measureDifferences(theirs: MeasureInput, mine: MeasureInput) {
  const rows = shown.map(({ label, of }) => ({ label, theirs: of(theirs), yours: of(mine) }));
  const differing = rows.filter((row) => row.theirs !== row.yours);
  return differing.length > 0 ? differing : rows;
}
