import type { Column, DocumentBlock, Field } from '#domain/composed-document/model.ts';
import { dateInWords } from '#domain/composed-document/words.ts';
import type { ActionFacts } from '#domain/plan-document/facts.ts';
import { dateOrNotSet } from '#domain/plan-document/names.ts';
import { words } from '#domain/vocabulary.ts';
import type { InspectionPackFacts } from './facts.ts';
import { said, saidIf, tableUnder } from './fields.ts';

const columns: readonly Column[] = [
  { heading: 'Action', share: 22, labels: ['Action', 'Owner'], strong: true },
  { heading: 'Promised', share: 24, labels: ['Promised', 'By', 'To be told by'] },
  {
    heading: 'Where it stands',
    share: 18,
    labels: ['Where it stands', 'Computed status', 'Agreed deadline'],
    strong: true,
  },
  { heading: 'Done', share: 36, labels: ['Done', 'Difference made', 'As of'] },
];

function promise(action: ActionFacts, { promised }: InspectionPackFacts): Field[] {
  const sealed = promised?.facts.actions.find(({ id }) => id === action.id);
  if (!sealed) return [said('Promised', promised ? 'Not in the sealed version: added since' : 'Nothing is sealed yet')];
  return [
    said('Promised', sealed.outcome || sealed.title),
    said('By', dateOrNotSet(sealed.deadlineOn)),
    ...saidIf('To be told by', sealed.successMeasure),
  ];
}

/** Of each action what the sealed version promised, beside where it stands and what its owner last said that was cleared. */
export function promisedAndDone(
  actions: readonly ActionFacts[],
  facts: InspectionPackFacts,
  about: string,
): DocumentBlock[] {
  const rows = actions.map((action): Field[] => {
    const update = action.latestClearedUpdate;
    return [
      said('Action', `${action.ref} ${action.title}`),
      said('Owner', action.ownerPost ?? 'No owner yet'),
      ...promise(action, facts),
      said('Where it stands', words.stage[action.stage]),
      { label: 'Computed status', text: words.rag[action.computed], rag: action.computed },
      said('Agreed deadline', dateOrNotSet(action.deadlineOn)),
      said('Done', update ? update.done || 'No change' : 'No update is cleared yet'),
      ...saidIf('Difference made', update?.difference ?? ''),
      ...(update ? [said('As of', dateInWords(update.postedOn))] : []),
    ];
  });
  return tableUnder('Promised and done', about, columns, rows);
}
