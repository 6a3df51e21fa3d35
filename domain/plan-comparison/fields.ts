import { dateInWords, joined, periodInWords } from '#domain/composed-document/words.ts';
import type {
  ActionFacts,
  InspectionFacts,
  MeasureFacts,
  MilestoneFacts,
  PanelFacts,
  PlanDocumentFacts,
  RecommendationFacts,
} from '#domain/plan-document/facts.ts';
import { markedText, wholeTexts } from '#domain/texts/marked-text.ts';
import { words } from '#domain/vocabulary.ts';
import type { FieldChange } from './model.ts';

/** `whole`: shown whole before and after, as dates and names are; else word by word. */
export type FieldOf<T> = { label: string; of: (item: T) => string | null; whole?: true };

const date = (value: string | null | undefined) => (value ? dateInWords(value) : null);

export const planFields: readonly FieldOf<PlanDocumentFacts>[] = [
  { label: 'Title', of: ({ plan }) => plan.title },
  { label: 'Reference', of: ({ plan }) => plan.reference, whole: true },
  { label: 'Report received', of: ({ plan }) => date(plan.receivedOn), whole: true },
  { label: 'Report published', of: ({ plan }) => date(plan.publishedOn), whole: true },
  { label: 'Due date', of: ({ plan }) => date(plan.dueOn), whole: true },
  { label: 'Overseen by', of: ({ plan }) => plan.overseenBy, whole: true },
  { label: 'Marking', of: ({ council }) => council.marking, whole: true },
  {
    label: 'Confirmation that the report names no area for improvement',
    of: ({ plan }) => date(plan.noRecommendationsConfirmedOn),
    whole: true,
  },
];

export const inspectionFields: readonly FieldOf<InspectionFacts>[] = [
  { label: 'Title', of: ({ title }) => title },
  { label: 'Kind', of: ({ kind }) => words.inspectionKind[kind], whole: true },
  { label: 'Authority', of: ({ authority }) => authority, whole: true },
  {
    label: 'Inspected',
    of: ({ inspectedFrom, inspectedTo }) => periodInWords(inspectedFrom, inspectedTo),
    whole: true,
  },
  { label: 'Published', of: ({ publishedOn }) => date(publishedOn), whole: true },
];

export const panelFields: readonly FieldOf<PanelFacts>[] = [
  { label: 'Kind', of: ({ kind }) => words.panelKind[kind], whole: true },
  { label: 'How often it meets', of: ({ howOften }) => howOften ?? null, whole: true },
];

export const recommendationFields: readonly FieldOf<RecommendationFacts>[] = [
  { label: 'Words of the report', of: ({ text }) => text },
  { label: 'Kind', of: ({ kind }) => words.recommendationKind[kind], whole: true },
  { label: 'Number in the report', of: ({ ref }) => ref, whole: true },
  { label: 'Report page', of: ({ page }) => (page === null ? null : String(page)), whole: true },
  { label: 'Who must act', of: ({ responsibleBody }) => responsibleBody ?? null },
  { label: 'Priority', of: ({ priority }) => priority && words.priority[priority], whole: true },
  { label: 'Reason for setting aside', of: ({ setAsideReason }) => setAsideReason },
  { label: 'Reason for having no action', of: ({ answeredWithoutAction }) => answeredWithoutAction ?? null },
];

export const actionFields: readonly FieldOf<ActionFacts>[] = [
  { label: 'Reference', of: ({ ref }) => ref, whole: true },
  { label: 'Title', of: ({ title }) => title },
  { label: 'Outcome', of: ({ outcome }) => outcome },
  { label: 'Owner', of: ({ ownerPost }) => ownerPost, whole: true },
  { label: 'Deputy', of: ({ deputyPost }) => deputyPost, whole: true },
  { label: 'Partner', of: ({ partnerBody }) => partnerBody, whole: true },
  { label: 'Start', of: ({ startOn }) => date(startOn), whole: true },
  { label: 'Deadline', of: ({ deadlineOn }) => date(deadlineOn), whole: true },
  { label: 'Success measure', of: ({ successMeasure }) => successMeasure },
  { label: 'Priority', of: ({ priority }) => priority && words.priority[priority], whole: true },
  {
    label: 'Panels’ recommendations answered',
    of: ({ answersPanels }) => joined(answersPanels ?? []) || null,
    whole: true,
  },
];

export const milestoneFields: readonly FieldOf<MilestoneFacts>[] = [
  { label: 'Title', of: ({ title }) => title },
  { label: 'Due', of: ({ dueOn }) => date(dueOn), whole: true },
  { label: 'Reason for dropping it', of: ({ droppedReason }) => droppedReason ?? null },
];

/** "43%", "£1200", "12 children". */
export function figure(value: number | null, unit: string): string | null {
  if (value === null) return null;
  if (unit === '%') return `${value}%`;
  return unit === '£' ? `£${value}` : `${value} ${unit}`.trim();
}

export const measureFields: readonly FieldOf<MeasureFacts>[] = [
  { label: 'Name', of: ({ name }) => name },
  { label: 'Unit', of: ({ unit }) => unit, whole: true },
  {
    label: 'Direction',
    of: ({ direction }) => (direction === 'higher-is-better' ? 'Higher is better' : 'Lower is better'),
    whole: true,
  },
  { label: 'Baseline', of: ({ baseline, unit }) => figure(baseline, unit), whole: true },
  { label: 'Target', of: ({ target, unit }) => figure(target, unit), whole: true },
  { label: 'Frequency', of: ({ frequency }) => frequency, whole: true },
  { label: 'Source', of: ({ source }) => source },
];

/** One field as a change, or null where it says the same; nothing and an empty text are the same. */
export function fieldChange(label: string, from: string | null, to: string | null, whole: boolean): FieldChange | null {
  const [before, after] = [from?.trim() ? from : null, to?.trim() ? to : null];
  if (before === after) return null;
  const runs = whole ? wholeTexts(before ?? '', after ?? '') : markedText(before ?? '', after ?? '');
  return { label, before, after, runs };
}

/** The fields of two states of one item that differ. */
export function changedFields<T>(fields: readonly FieldOf<T>[], before: T, after: T): FieldChange[] {
  return fields.flatMap(({ label, of, whole }) => fieldChange(label, of(before), of(after), whole ?? false) ?? []);
}

/** All that an item says, as if nothing had been there: for what was added; turned about for what was removed. */
export function saidFields<T>(fields: readonly FieldOf<T>[], item: T, kind: 'added' | 'removed'): FieldChange[] {
  return fields.flatMap(({ label, of }) => {
    const said = of(item);
    return (kind === 'added' ? fieldChange(label, null, said, true) : fieldChange(label, said, null, true)) ?? [];
  });
}
