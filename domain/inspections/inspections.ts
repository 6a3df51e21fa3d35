import { z } from 'zod';
import { longDate } from '#domain/dates/dates.ts';
import { optionalDate } from '#domain/inputs/date-input.ts';
import { line, narrative, optionalLine, optionalNarrative } from '#domain/inputs/text-input.ts';
import type { FieldError } from '#domain/policy/refusals.ts';
import { inspectionKinds, priorities, recommendationKinds } from '#domain/vocabulary.ts';
import { noAreaNamed, reprintAnswers } from './inspection-wording.ts';

const MOST_RECOMMENDATIONS = 300;
const MOST_JUDGEMENTS = 50;
const MOST_PAGES = 10_000;

const pageNumber = z
  .number('Page must be a whole number, like 2')
  .int('Page must be a whole number, like 2')
  .min(1, 'Page must be 1 or more')
  .max(MOST_PAGES, `Page must be ${MOST_PAGES.toLocaleString('en-GB')} or less`)
  .nullable()
  .default(null);

const recommendationFields = {
  kind: z.enum(recommendationKinds, 'Choose the kind of recommendation'),
  /** The report's own number, where it prints one. */
  ref: optionalLine('the report’s own number'),
  page: pageNumber,
  /** Who must act, where the report names them beside the words; empty where it does not. */
  responsibleBody: optionalLine('who must act'),
  priority: z.enum(priorities, 'Choose a priority').default('standard'),
};

const judgementInput = z.strictObject({
  area: line('what was judged'),
  grade: line('the judgement'),
});

const factFields = {
  kind: z.enum(inspectionKinds, 'Choose the kind of inspection'),
  authority: line('the authority'),
  /** Left empty, it is called by its kind and year. */
  title: optionalLine('a title'),
  inspectedFrom: optionalDate('First day of the inspection'),
  inspectedTo: optionalDate('Last day of the inspection'),
  publishedOn: optionalDate('Date of publication'),
  judgements: z
    .array(judgementInput)
    .max(MOST_JUDGEMENTS, `Judgements must be ${MOST_JUDGEMENTS} or fewer`)
    .default([]),
};

/** What a person has confirmed of a report: facts, judgements and recommendations, all at once. Texts are kept as printed. */
export const confirmInspectionInput = z.strictObject({
  ...factFields,
  /** The file the words were read from, by the fingerprint the reading gave; null when they were typed or pasted. */
  source: z
    .strictObject({
      fileName: line('the name of the file'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'The fingerprint of the file must be 64 figures and letters a to f'),
    })
    .nullable()
    .default(null),
  recommendations: z
    .array(z.strictObject({ ...recommendationFields, text: narrative('the text of the recommendation') }))
    .max(MOST_RECOMMENDATIONS, `Recommendations must be ${MOST_RECOMMENDATIONS} or fewer`),
  /** The ticked sentence `noAreaNamed`. */
  namesNoArea: z.boolean().default(false),
  /** Said by a person who was shown that the same report is held already. */
  again: z.boolean().default(false),
  /** What it is, said by a person where it looks like a reprint of a report that is held. */
  reprint: z
    .enum(reprintAnswers, 'Say whether it is another inspection or a corrected reprint')
    .nullable()
    .default(null),
  /** The dates were questioned once, and are meant. */
  confirmed: z.boolean().default(false),
});
export type ConfirmInspectionInput = z.output<typeof confirmInspectionInput>;

/** The facts and judgements of an inspection, changed after it was confirmed. */
export const changeInspectionInput = z.strictObject({
  ...factFields,
  note: optionalNarrative('the note'),
  confirmed: z.boolean().default(false),
});
export type ChangeInspectionInput = z.output<typeof changeInspectionInput>;

/** A recommendation that was missed when the report was confirmed. */
export const addRecommendationInput = z.strictObject({
  ...recommendationFields,
  text: narrative('the text of the recommendation'),
});
export type AddRecommendationInput = z.output<typeof addRecommendationInput>;

/** Kind, number, page and priority; the words themselves are corrected, with a reason. */
export const changeRecommendationInput = z.strictObject(recommendationFields);
export type ChangeRecommendationInput = z.output<typeof changeRecommendationInput>;

/** `version` is the one the person saw: the old words are kept as what they corrected. */
export const correctRecommendationInput = z.strictObject({
  text: narrative('the text of the recommendation'),
  reason: narrative('a reason'),
  version: z.number().int(),
});
export type CorrectRecommendationInput = z.output<typeof correctRecommendationInput>;

export const setAsideRecommendationInput = z.strictObject({ reason: narrative('a reason') });
export type SetAsideRecommendationInput = z.output<typeof setAsideRecommendationInput>;

type Facts = Pick<ChangeInspectionInput, 'inspectedFrom' | 'inspectedTo' | 'publishedOn'>;

/** Dates that are at odds with each other (rules §1: an end before its start); empty when they can stand. */
export function refusedInspectionDates({ inspectedFrom, inspectedTo, publishedOn }: Facts): FieldError[] {
  const refused: FieldError[] = [];
  if (inspectedFrom && inspectedTo && inspectedTo < inspectedFrom) {
    const words = `Last day of the inspection must be on or after the first, ${longDate(inspectedFrom)}`;
    refused.push({ field: 'inspectedTo', words });
  }
  const lastDay = inspectedTo ?? inspectedFrom;
  if (publishedOn && lastDay && publishedOn < lastDay) {
    const words = `Date of publication must be on or after the inspection, ${longDate(lastDay)}`;
    refused.push({ field: 'publishedOn', words });
  }
  return refused;
}

/** Why a confirmed reading cannot be saved (rules §4: without recommendations only on the sentence that says so). */
export function refusedConfirmation(input: ConfirmInspectionInput): FieldError[] {
  const refused = refusedInspectionDates(input);
  if (input.recommendations.length === 0 && !input.namesNoArea) {
    const words = `Add a recommendation, or tick “${noAreaNamed}”`;
    refused.push({ field: 'namesNoArea', words });
  }
  if (input.recommendations.length > 0 && input.namesNoArea) {
    const words = `“${noAreaNamed}” cannot stand beside recommendations: take the tick away, or drop them`;
    refused.push({ field: 'namesNoArea', words });
  }
  return refused;
}
