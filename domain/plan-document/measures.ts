import type { Column, DocumentBlock, DocumentRecord, Field } from '#domain/composed-document/model.ts';
import { dateInWords, joined } from '#domain/composed-document/words.ts';
import { figure } from '#domain/rag/rag-wording.ts';
import type { ActionFacts, MeasureFacts, MeasurePointFacts, PlanDocumentFacts } from './facts.ts';

const columns: readonly Column[] = [
  { heading: 'No.', share: 5, labels: ['No.'] },
  { heading: 'Measure', share: 22, labels: ['Measure', 'Answers'], strong: true },
  { heading: 'How it is counted', share: 21, labels: ['Unit', 'Direction', 'Collected', 'Source'] },
  { heading: 'Baseline and target', share: 12, labels: ['Baseline', 'Target'] },
  { heading: 'Latest value', share: 19, labels: ['Latest value', 'Measured on', 'Movement'], strong: true },
  { heading: 'All values', share: 21, labels: ['All values'] },
];

/** What a measure can say beside its single values, in the order flat forms list it. */
export const measureLabels: readonly string[] = columns
  .flatMap(({ labels }) => labels)
  .filter((label) => label !== 'All values');

/** "M1": what a measure is called in this document, by its place among the measures. */
export function measureNames(facts: PlanDocumentFacts): ReadonlyMap<string, string> {
  return new Map((facts.measures ?? []).map(({ id }, index) => [id, `M${index + 1}`] as const));
}

/** "M1 and M4": the measures that are linked to the action; empty where none is. */
export function measuredBy(action: ActionFacts, facts: PlanDocumentFacts): string {
  const names = measureNames(facts);
  const linked = (facts.measures ?? []).filter(({ actionIds }) => actionIds.includes(action.id));
  return joined(linked.map(({ id }) => names.get(id) ?? ''));
}

/** Every measure with its latest value, its movement in words and each value (product §4: impact apart from delivery). */
export function measures(facts: PlanDocumentFacts, names: ReadonlyMap<string, string>): DocumentBlock[] {
  const all = facts.measures ?? [];
  if (all.length === 0) return [];
  const called = measureNames(facts);
  const records = all.map((measure) => measureRecord(measure, called.get(measure.id) ?? '', facts, names));
  return [
    { kind: 'heading', level: 1, text: 'Measures' },
    { kind: 'paragraph', tone: 'body', text: 'What tells whether the actions make a difference to children.' },
    { kind: 'table', caption: 'Measures', columns, records },
  ];
}

function measureRecord(
  measure: MeasureFacts,
  number: string,
  facts: PlanDocumentFacts,
  names: ReadonlyMap<string, string>,
): DocumentRecord {
  const { unit, points } = measure;
  const amount = (label: string, value: number | null): Field =>
    value === null ? { label, text: 'Not set' } : { label, text: figure(value, unit), number: value };
  const latest = points.at(-1);
  const fields: (Field | undefined)[] = [
    { label: 'No.', text: number },
    { label: 'Measure', text: measure.name },
    { label: 'Answers', text: answers(measure, facts, names) },
    { label: 'Unit', text: unit === '' ? 'A number' : unit },
    {
      label: 'Direction',
      text: measure.direction === 'higher-is-better' ? 'Higher is better' : 'Lower is better',
    },
    { label: 'Collected', text: measure.frequency ?? 'Not stated' },
    { label: 'Source', text: measure.source ?? 'Not stated' },
    amount('Baseline', measure.baseline),
    amount('Target', measure.target),
    latest ? amount('Latest value', latest.value) : { label: 'Latest value', text: 'No value yet' },
    latest && { label: 'Measured on', text: dateInWords(latest.on), iso: latest.on },
    { label: 'Movement', text: movement(measure) },
    latest && { label: 'All values', text: points.map((point) => pointInWords(point, measure)).join('\n'), list: true },
  ];
  return {
    noun: 'measure',
    subject: `Measure ${number}`,
    points: points.map(pointFields),
    fields: fields.filter((field) => field !== undefined),
  };
}

function answers(measure: MeasureFacts, facts: PlanDocumentFacts, names: ReadonlyMap<string, string>): string {
  const items = measure.recommendationIds.flatMap((id) => names.get(id) ?? []);
  const refs = facts.actions.filter(({ id }) => measure.actionIds.includes(id)).map(({ ref }) => `Action ${ref}`);
  return [...items, ...refs].join('; ') || 'Nothing yet';
}

/** The columns of a value that stands in a row of its own. */
export const pointLabels = ['Value on', 'Value', 'Source of the value'] as const;

function pointFields({ on, value, source }: MeasurePointFacts): Field[] {
  return [
    { label: 'Value on', text: dateInWords(on), iso: on },
    { label: 'Value', text: String(value), number: value },
    ...(source ? [{ label: 'Source of the value', text: source }] : []),
  ];
}

/** "31 May 2023: 43% (audit of 180 files)". The measure's own source stands beside it already and is not said of each value. */
function pointInWords({ on, value, source }: MeasurePointFacts, measure: MeasureFacts): string {
  const other = source && source !== measure.source ? ` (${source})` : '';
  return `${dateInWords(on)}: ${figure(value, measure.unit)}${other}`;
}

/** "Fell from 46% to 43%, the wrong way. The target is not reached." Null values are said, nothing is left blank. */
function movement({ unit, direction, target, baseline, points }: MeasureFacts): string {
  const latest = points.at(-1);
  if (!latest) return 'Nothing to compare yet.';
  const before = points.at(-2)?.value ?? baseline;
  const reached =
    target === null
      ? ''
      : (direction === 'higher-is-better' ? latest.value >= target : latest.value <= target)
        ? ' The target is reached.'
        : ' The target is not reached.';
  if (before === null) return `First value.${reached}`;
  const from = points.length > 1 ? figure(before, unit) : `the baseline of ${figure(before, unit)}`;
  if (latest.value === before) return `No change from ${from}.${reached}`;
  const rose = latest.value > before;
  const right = rose === (direction === 'higher-is-better') ? 'right' : 'wrong';
  return `${rose ? 'Rose' : 'Fell'} from ${from} to ${figure(latest.value, unit)}, the ${right} way.${reached}`;
}
