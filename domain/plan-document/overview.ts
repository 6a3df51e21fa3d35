import {
  type Column,
  type DocumentBlock,
  type DocumentRecord,
  type Field,
  ragShapes,
} from '#domain/composed-document/model.ts';
import { count, dateInWords } from '#domain/composed-document/words.ts';
import { stages, words } from '#domain/vocabulary.ts';
import type { ActionFacts, PlanDocumentFacts, RecommendationFacts } from './facts.ts';
import { nounOf, periodOf, ragCounts, refsOf } from './names.ts';

const summaryColumns: readonly Column[] = [
  { heading: 'Item', share: 19, labels: ['Item'] },
  { heading: 'Words of the report', share: 32, labels: ['Words of the report'] },
  { heading: 'Actions', share: 14, labels: ['Actions'] },
  { heading: 'Period', share: 20, labels: ['Period'] },
  { heading: 'Computed status', share: 15, labels: ['Computed status'] },
];

/** The plan on a page: how much is covered, how it stands, and each recommendation with its actions and period. */
export function overview(facts: PlanDocumentFacts, names: ReadonlyMap<string, string>): DocumentBlock[] {
  const live = facts.recommendations.filter((item) => item.setAsideReason === null);
  const stageCounts = stages
    .map((stage) => [facts.actions.filter((action) => action.stage === stage).length, words.stage[stage]] as const)
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`);
  const overridden = overrides(facts.actions);
  const fields: Field[] = [
    { label: 'Actions', text: count(facts.actions.length, 'action') },
    { label: 'Computed status', text: ragCounts(facts.actions).join(', ') },
    ...(overridden.length > 0 ? [{ label: 'Overrides', text: overridden.join('\n'), list: true as const }] : []),
    { label: 'Stages', text: stageCounts.join(', ') },
  ];
  return [
    { kind: 'heading', level: 1, text: 'The plan at a glance' },
    { kind: 'paragraph', tone: 'lead', text: coverage(facts, live) },
    ...(facts.actions.length > 0
      ? [{ kind: 'facts', record: { noun: 'plan', subject: 'Plan', fields } } as const]
      : []),
    ...(live.length > 0
      ? [
          {
            kind: 'table',
            caption: 'Each recommendation with its actions',
            columns: summaryColumns,
            records: live.map((item) => summary(item, facts, names)),
          } as const,
        ]
      : []),
    ...(facts.actions.length > 0 ? key() : []),
  ];
}

function summary(
  item: RecommendationFacts,
  facts: PlanDocumentFacts,
  names: ReadonlyMap<string, string>,
): DocumentRecord {
  const name = names.get(item.id) ?? '';
  const actions = facts.actions.filter((action) => action.recommendationIds.includes(item.id));
  const none = item.answeredWithoutAction ? 'None: answered with a reason' : 'None yet';
  return {
    noun: 'recommendation',
    subject: name,
    fields: [
      { label: 'Item', text: name },
      { label: 'Words of the report', text: item.text },
      { label: 'Actions', text: actions.length > 0 ? refsOf(actions) : none },
      { label: 'Period', text: actions.length > 0 ? periodOf(actions) : none },
      { label: 'Computed status', text: [...ragCounts(actions), ...overrides(actions)].join('\n') || none, list: true },
    ],
  };
}

/** "1.2 overridden to ▲ Amber": wherever colours are counted, those that a person set are named beside them. */
function overrides(actions: readonly ActionFacts[]): string[] {
  return actions.flatMap(({ ref, override }) =>
    override ? [`${ref} overridden to ${ragShapes[override.rag]} ${words.rag[override.rag]}`] : [],
  );
}

function coverage(facts: PlanDocumentFacts, live: readonly RecommendationFacts[]): string {
  const { noRecommendationsConfirmedOn } = facts.plan;
  if (live.length === 0 && noRecommendationsConfirmedOn) {
    return `The report names no area for improvement. This was confirmed on ${dateInWords(noRecommendationsConfirmedOn)}.`;
  }
  if (live.length === 0) {
    return 'No recommendation is entered. Nobody has confirmed yet that the report names no area for improvement.';
  }
  const answering = facts.actions.filter((action) => action.stage !== 'withdrawn');
  const without = live.filter((item) => !answering.some((action) => action.recommendationIds.includes(item.id)));
  const reasoned = without.filter((item) => item.answeredWithoutAction).length;
  const bare = without.length - reasoned;
  const what = count(live.length, ...nounOf(live));
  const answered =
    reasoned === 0 ? '' : `; ${reasoned} ${reasoned === 1 ? 'is' : 'are'} answered with a reason and no action`;
  if (bare > 0) return `${what}${answered}; ${bare} of them ${bare === 1 ? 'has' : 'have'} no action yet.`;
  return reasoned === 0
    ? `${what}; every one has at least one action.`
    : `${what}${answered}; no other is without one.`;
}

/** Thresholds are settings, so the key says what a colour means and leaves the figures to each action's own words. */
function key(): DocumentBlock[] {
  return [
    { kind: 'heading', level: 2, text: 'How to read the status' },
    {
      kind: 'paragraph',
      tone: 'body',
      text: 'Declared is what the owner says. Computed follows open rules from dates, milestones and measures, and says why. Both always stand side by side.',
    },
    {
      kind: 'list',
      items: [
        `${ragShapes.red} Red: late, or forecast well after the deadline`,
        `${ragShapes.amber} Amber: slipping, or a milestone, an update or a measure needs attention`,
        `${ragShapes.green} Green: nothing late`,
        `${ragShapes.blue} Blue: shown to have lasted, or closed`,
        `${ragShapes.grey} Grey: not started, and not due to have started`,
      ],
    },
  ];
}
