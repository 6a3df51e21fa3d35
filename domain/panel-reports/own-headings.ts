import { z } from 'zod';
import { type ReportPart, reportParts, standardParts } from '#domain/panels/panel-words.ts';
import type { FieldError } from '#domain/policy/refusals.ts';
import { headingLevel, headingsOf, type ReportHeading } from './headings.ts';

/** The headings of a panel's reports as its clerk orders and words them. `judgeHeadings` limits their length: it names which is too long. */
export const reportHeadingsInput = z.strictObject({
  headings: z.array(z.strictObject({ part: z.enum(reportParts), heading: z.string().trim() })).max(reportParts.length),
});
export type ReportHeadingsInput = z.output<typeof reportHeadingsInput>;

/** In print a longer heading takes more than two lines. */
const LONGEST = 120;

const standing: ReadonlySet<ReportPart> = new Set(standardParts);

/** Composed parts stand in every report, whatever its headings; what officers alone write can be left out. */
export const canLeaveOut = (part: ReportPart): boolean => !standing.has(part);

/** What a part is called where a panel has no words of its own for it: without a number, which is that of another order. */
export function suppliedHeading(part: ReportPart): string {
  const all = [...headingsOf.standard, ...headingsOf.committee];
  return (all.find((heading) => heading.part === part)?.heading ?? '').replace(/^\d+(\.\d+)?\.? /, '');
}

/** The field of a part's heading, by which a fault names it. */
export const headingField = (part: ReportPart): string => `heading-${part}`;

/**
 * What cannot stand as the headings of a panel's reports: one without words, two that say the same, one that stands under no other
 * ("6.1" first: tagged documents leave no level out), and a composed part left away. Empty: they can.
 */
export function judgeHeadings(headings: readonly ReportHeading[]): FieldError[] {
  const errors: FieldError[] = [];
  const said = new Set<string>();
  headings.forEach(({ part, heading }, place) => {
    const fault = (words: string) => errors.push({ field: headingField(part), words });
    const words = heading.toLocaleLowerCase('en-GB');
    if (heading === '') fault(`Enter the words of heading ${place + 1}`);
    else if (heading.length > LONGEST) fault(`Heading ${place + 1} must be ${LONGEST} characters or fewer`);
    else if (said.has(words)) fault(`Heading ${place + 1} says the same as one above it`);
    else if (place === 0 && headingLevel(heading) === 2) {
      fault('The first heading cannot be numbered as a part of another, such as “6.1”');
    }
    said.add(words);
  });
  const parts = headings.map(({ part }) => part);
  if (new Set(parts).size < parts.length) errors.push({ field: '', words: 'Each part has one heading' });
  const missing = standardParts.filter((part) => !parts.includes(part));
  if (missing.length > 0) {
    const names = missing.map((part) => `“${suppliedHeading(part)}”`).join(', ');
    errors.push({ field: '', words: `No composed part can be left out: ${names}` });
  }
  return errors;
}
