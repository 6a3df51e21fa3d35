import type { Column, DocumentBlock, Field } from '#domain/composed-document/model.ts';
import { dateInWords } from '#domain/composed-document/words.ts';
import type { MeasureFacts, MeasurePointFacts } from '#domain/plan-document/facts.ts';
import { figure } from '#domain/rag/rag-wording.ts';
import type { InspectionPackFacts } from './facts.ts';
import { said, tableUnder } from './fields.ts';

const columns: readonly Column[] = [
  { heading: 'Measure', share: 34, labels: ['Measure'], strong: true },
  { heading: 'Then', share: 22, labels: ['Then'] },
  { heading: 'Now', share: 22, labels: ['Now'], strong: true },
  { heading: 'Target', share: 22, labels: ['Target', 'Better is'] },
];

const inWords = ({ on, value }: MeasurePointFacts, unit: string) => `${figure(value, unit)} on ${dateInWords(on)}`;

/** The last figure up to the day it tells from; else the baseline; else the first there is. */
function then({ points, baseline, unit }: MeasureFacts, sinceOn: string | null): string {
  const before = points.findLast(({ on }) => sinceOn !== null && on <= sinceOn);
  if (before) return inWords(before, unit);
  if (baseline !== null) return `Baseline ${figure(baseline, unit)}`;
  const first = points[0];
  return first ? `First figure ${inWords(first, unit)}` : 'No figure';
}

/** The measures of a recommendation and of its actions: then, now and the target. */
export function thenAndNow(
  measures: readonly MeasureFacts[],
  facts: InspectionPackFacts,
  about: string,
): DocumentBlock[] {
  const rows = measures.map((measure): Field[] => {
    const latest = measure.points.at(-1);
    return [
      said('Measure', measure.name),
      said('Then', then(measure, facts.sinceOn)),
      said('Now', latest ? inWords(latest, measure.unit) : 'No figure yet'),
      said('Target', measure.target === null ? 'Not set' : figure(measure.target, measure.unit)),
      said('Better is', measure.direction === 'higher-is-better' ? 'Higher' : 'Lower'),
    ];
  });
  return tableUnder('Measures, then and now', about, columns, rows, 'measure');
}
