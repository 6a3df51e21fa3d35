/* Words and facts of an inspection that pages need too; the inputs stand apart, so that no page carries their checks. */
import { type InspectionKind, words } from '#domain/vocabulary.ts';

/** An inspection without recommendations must be confirmed by this sentence; a plan's pre-flight asks for it (rules §4). */
export const noAreaNamed = 'The report names no area for improvement';

/** What a report that looks like a reprint can be. */
export const reprintAnswers = ['another-inspection', 'corrected-reprint'] as const;
export type ReprintAnswer = (typeof reprintAnswers)[number];

type InspectionDates = { inspectedFrom: string | null; inspectedTo: string | null; publishedOn: string | null };

/** "ILACS inspection 2023"; the year of the inspection, else of the publication, else none. */
export function inspectionTitle(kind: InspectionKind, dates: InspectionDates): string {
  const date = dates.inspectedTo ?? dates.inspectedFrom ?? dates.publishedOn;
  return [words.inspectionKind[kind], date?.slice(0, 4)].filter(Boolean).join(' ');
}

/** The judgement that stands for the whole: "Overall effectiveness", else the only one; null where there is none. */
export function overallJudgement<J extends { area: string; grade: string }>(judgements: readonly J[]): J | null {
  const overall = judgements.find(({ area }) => /^(?:the )?overall\b/i.test(area));
  return overall ?? (judgements.length === 1 ? (judgements[0] ?? null) : null);
}
