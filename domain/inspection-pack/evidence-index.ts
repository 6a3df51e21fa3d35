import type { Column, ComposedDocument, DocumentBlock, DocumentRecord } from '#domain/composed-document/model.ts';
import { count, dateInWords } from '#domain/composed-document/words.ts';
import { evidenceStateWords } from '#domain/evidence/evidence-codes.ts';
import type { ActionFacts, PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { dateOrNotSet, homeOf, recommendationNames } from '#domain/plan-document/names.ts';
import type { EvidenceFacts } from './evidence-facts.ts';
import { framed } from './frame.ts';

const columns: readonly Column[] = [
  { heading: 'Evidence', share: 46, labels: ['Evidence'] },
  { heading: 'Its own date', share: 18, labels: ['Its own date'] },
  { heading: 'Action', share: 18, labels: ['Action'] },
  { heading: 'Standing', share: 18, labels: ['Standing'] },
];

function recordOf(evidence: EvidenceFacts, action: ActionFacts | undefined): DocumentRecord {
  const { title, datedOn, state } = evidence;
  return {
    noun: 'action',
    subject: `Evidence ${title} of action ${action?.ref ?? ''}`,
    fields: [
      { label: 'Evidence', text: title },
      { label: 'Its own date', text: dateOrNotSet(datedOn), ...(datedOn ? { iso: datedOn } : {}) },
      { label: 'Action', text: action?.ref ?? '' },
      { label: 'Standing', text: evidenceStateWords[state] },
    ],
  };
}

/**
 * The index of a plan's evidence for whoever opened a link: names and dates and where each stands, under the recommendation its
 * action answers; no file, and nothing that officers wrote of it (rules §5). Pure. Withdrawn evidence is not for the index: leave
 * it out of `evidence`.
 */
export function composeEvidenceIndex(facts: PlanDocumentFacts, evidence: readonly EvidenceFacts[]): ComposedDocument {
  const names = recommendationNames(facts.recommendations);
  const actions = new Map(facts.actions.map((action) => [action.id, action]));
  const homes = Map.groupBy(evidence, ({ actionId }) => {
    const action = actions.get(actionId);
    return (action && homeOf(action, facts)?.id) ?? (action?.answersPanels ? 'panels' : '');
  });
  const parts = [
    ...facts.recommendations.map(({ id }) => [id, names.get(id) ?? ''] as const),
    ['panels', 'Answers a panel’s recommendation'],
    ['', 'Answers nothing yet'],
  ].flatMap(([id = '', name = '']): DocumentBlock[] => {
    const found = homes.get(id) ?? [];
    if (found.length === 0) return [];
    const records = found.map((item) => recordOf(item, actions.get(item.actionId)));
    return [
      { kind: 'heading', level: 1, text: name },
      { kind: 'table', caption: `Evidence for ${name}`, columns, records },
    ];
  });
  const label = `Evidence index, as it stood on ${dateInWords(facts.today)}`;
  return framed({ ...facts, title: facts.plan.title }, label, [
    {
      orientation: 'portrait',
      blocks: [
        { kind: 'title', over: facts.council.name, text: 'Evidence index' },
        { kind: 'paragraph', tone: 'lead', text: facts.plan.title },
        {
          kind: 'paragraph',
          tone: 'body',
          text:
            evidence.length === 0
              ? 'No evidence has been attached to the actions of this plan yet.'
              : `${count(evidence.length, 'piece')} of evidence, by name and date. The files themselves are with the council.`,
        },
        ...parts,
      ],
    },
  ]);
}
