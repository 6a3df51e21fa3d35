import type { Column, DocumentBlock, DocumentRecord } from '#domain/composed-document/model.ts';
import { homeOf } from '#domain/plan-document/names.ts';
import type { Stage } from '#domain/vocabulary.ts';
import type { InspectionPackFacts } from './facts.ts';

const columns: readonly Column[] = [
  { heading: 'Item', share: 28, labels: ['Item'], strong: true },
  { heading: 'Promised', share: 12, labels: ['Promised'] },
  { heading: 'Delivered', share: 12, labels: ['Delivered'] },
  { heading: 'Verified', share: 12, labels: ['Verified'] },
  { heading: 'Embedded', share: 12, labels: ['Embedded'] },
  { heading: 'Evidence accepted', share: 24, labels: ['Evidence accepted'] },
];

/** Each stage counts with those behind it: what is embedded was verified and delivered too. */
const reached: readonly [label: string, stages: readonly Stage[]][] = [
  ['Delivered', ['delivered', 'verified', 'embedded', 'closed']],
  ['Verified', ['verified', 'embedded', 'closed']],
  ['Embedded', ['embedded', 'closed']],
];

/** How far each recommendation has come, in figures: actions promised, delivered, verified and embedded, and its evidence. */
export function atAGlance(facts: InspectionPackFacts, names: ReadonlyMap<string, string>): DocumentBlock[] {
  const { now, evidence } = facts;
  const figure = (label: string, number: number) => ({ label, text: String(number), number });
  const records = now.recommendations
    .filter(({ setAsideReason }) => setAsideReason === null)
    .map(({ id }): DocumentRecord => {
      const actions = now.actions.filter((action) => homeOf(action, now)?.id === id && action.stage !== 'withdrawn');
      const own = evidence.filter(({ actionId }) => actions.some((action) => action.id === actionId));
      const accepted = own.filter(({ state }) => state === 'accepted').length;
      return {
        noun: 'recommendation',
        subject: `${names.get(id)} in figures`,
        fields: [
          { label: 'Item', text: names.get(id) ?? '' },
          figure('Promised', actions.length),
          ...reached.map(([label, stages]) =>
            figure(label, actions.filter(({ stage }) => stages.includes(stage)).length),
          ),
          { label: 'Evidence accepted', text: `${accepted} of ${own.length}` },
        ],
      };
    });
  return [
    { kind: 'heading', level: 1, text: 'How far each recommendation has come' },
    {
      kind: 'paragraph',
      tone: 'body',
      text: 'Numbers of actions. An action that answers several recommendations counts under the first.',
    },
    { kind: 'table', caption: 'How far each recommendation has come', columns, records },
  ];
}
