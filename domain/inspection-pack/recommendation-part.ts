import type { DocumentBlock, Field } from '#domain/composed-document/model.ts';
import type { RecommendationFacts } from '#domain/plan-document/facts.ts';
import { homeOf } from '#domain/plan-document/names.ts';
import { evidenceIndexTable } from './evidence.ts';
import type { InspectionPackFacts } from './facts.ts';
import { dated, said, tableUnder } from './fields.ts';
import { thenAndNow } from './measures.ts';
import { promisedAndDone } from './promised.ts';
import { newDates, provenAndEmbedded } from './proven.ts';

const verdictColumns = [
  { heading: 'Said by', share: 30, labels: ['Said by', 'On'] },
  { heading: 'Words', share: 70, labels: ['Words', 'Page'] },
];

function verdicts({ id }: RecommendationFacts, facts: InspectionPackFacts, about: string): DocumentBlock[] {
  const rows = facts.verdicts
    .filter(({ recommendationId }) => recommendationId === id)
    .map(({ by, on, words, page }): Field[] => [
      said('Said by', by),
      dated('On', on, ''),
      said('Words', words),
      ...(page === null ? [] : [said('Page', String(page))]),
    ]);
  return tableUnder('What later visits said', about, verdictColumns, rows, 'recommendation');
}

/**
 * One recommendation from what was said to what is proven: its words, later verdicts, what was promised and done, what is proven and
 * embedded, changes of deadline, measures and evidence. An action that answers several stands in full under the first.
 */
export function recommendationPart(
  item: RecommendationFacts,
  name: string,
  facts: InspectionPackFacts,
  pathOf: (evidenceId: string) => string | null,
): DocumentBlock[] {
  const { now } = facts;
  const actions = now.actions.filter((action) => homeOf(action, now)?.id === item.id);
  const elsewhere = now.actions.filter(
    (action) => action.recommendationIds.includes(item.id) && homeOf(action, now)?.id !== item.id,
  );
  const refs = new Map(actions.map(({ id, ref }) => [id, ref]));
  const measures = (now.measures ?? []).filter(
    ({ recommendationIds, actionIds }) => recommendationIds.includes(item.id) || actionIds.some((id) => refs.has(id)),
  );
  return [
    { kind: 'heading', level: 2, text: name },
    { kind: 'verbatim', noun: 'recommendation', subject: name, field: said('Words of the report', item.text) },
    ...verdicts(item, facts, name),
    ...(actions.length === 0 && elsewhere.length === 0
      ? [{ kind: 'paragraph', tone: 'warning', text: item.answeredWithoutAction ?? 'No action answers this.' } as const]
      : []),
    ...(elsewhere.length > 0
      ? [
          {
            kind: 'paragraph',
            tone: 'body',
            text: `Also answered by ${elsewhere.map(({ ref }) => ref).join(', ')}.`,
          } as const,
        ]
      : []),
    ...promisedAndDone(actions, facts, name),
    ...provenAndEmbedded(refs, facts, name),
    ...newDates(refs, facts, name),
    ...thenAndNow(measures, facts, name),
    ...evidenceIndexTable(refs, facts, pathOf, name),
  ];
}
