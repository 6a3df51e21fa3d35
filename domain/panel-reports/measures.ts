import type { Column, DocumentBlock } from '#domain/composed-document/model.ts';
import { dateInWords, joined } from '#domain/composed-document/words.ts';
import { wayBetween } from '#domain/measures/measure-movement.ts';
import { figure } from '#domain/rag/rag-wording.ts';
import type { PanelReportFacts, ReportMeasure } from './facts.ts';

const columns: readonly Column[] = [
  { heading: 'Measure', share: 34, labels: ['Measure', 'Tells of'] },
  { heading: 'Then', share: 17, labels: ['Then', 'Measured then'] },
  { heading: 'Now', share: 17, labels: ['Now', 'Measured now'] },
  { heading: 'Target', share: 12, labels: ['Target'] },
  { heading: 'Movement', share: 20, labels: ['Movement'] },
];

/** "Children with a plan in 4 weeks: 61% to 71%, better, target 90%": beside an item. */
export function measureWords(measure: ReportMeasure): string {
  const { name, before, now, unit, target } = measure;
  const aim = target === null ? '' : `, target ${figure(target, unit)}`;
  if (now === null) return `${name}: no figure yet${aim}`;
  const value = figure(now.value, unit);
  if (before === null || before.value === now.value) {
    return `${name}: ${value}${before === null ? '' : ', no change'}${aim}`;
  }
  return `${name}: ${figure(before.value, unit)} to ${value}, ${wayBetween(before.value, now.value, measure.direction)}${aim}`;
}

function movementWords({ before, now, target, direction }: ReportMeasure): string {
  if (now === null) return 'No figure yet';
  const reached =
    target === null
      ? ''
      : wayBetween(target, now.value, direction) === 'worse'
        ? 'The target is not reached.'
        : 'The target is reached.';
  if (before === null) return `First figure. ${reached}`.trim();
  const way = wayBetween(before.value, now.value, direction);
  const moved = way === 'same' ? 'No change.' : way === 'better' ? 'Better.' : 'Worse.';
  return `${moved} ${reached}`.trim();
}

/** "Area for improvement 1, items 3 and 7". */
function linkedTo({ actionIds, recommendationIds }: ReportMeasure, facts: PanelReportFacts): string {
  const findings = facts.recommendations.filter(({ id }) => recommendationIds.includes(id)).map(({ name }) => name);
  const items = facts.items.filter(({ actionId }) => actionIds.includes(actionId)).map(({ number }) => String(number));
  const named = items.length === 0 ? [] : [`${items.length === 1 ? 'item' : 'items'} ${joined(items)}`];
  return [...findings, ...named].join(', ');
}

/** Each measure then and now, with its target. Only those of what the panel is shown are in the facts. */
export function measuresTable(facts: PanelReportFacts): DocumentBlock[] {
  if (facts.measures.length === 0) return [];
  const records = facts.measures.map((measure) => {
    const { name, unit, target, before, now } = measure;
    const none = { text: 'No figure yet' };
    return {
      noun: 'measure' as const,
      subject: `Measure: ${name}`,
      fields: [
        { label: 'Measure', text: name },
        { label: 'Tells of', text: linkedTo(measure, facts) },
        { label: 'Then', ...(before ? { text: figure(before.value, unit), number: before.value } : none) },
        ...(before ? [{ label: 'Measured then', text: dateInWords(before.on), iso: before.on }] : []),
        { label: 'Now', ...(now ? { text: figure(now.value, unit), number: now.value } : none) },
        ...(now ? [{ label: 'Measured now', text: dateInWords(now.on), iso: now.on }] : []),
        { label: 'Target', text: target === null ? 'Not set' : figure(target, unit) },
        { label: 'Movement', text: movementWords(measure) },
      ],
    };
  });
  return [{ kind: 'table', caption: 'Measures, then and now', columns, records }];
}
