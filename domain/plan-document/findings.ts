import type { Column, DocumentBlock, DocumentRecord } from '#domain/composed-document/model.ts';
import { dateInWords } from '#domain/composed-document/words.ts';
import { words } from '#domain/vocabulary.ts';
import type { PlanDocumentFacts } from './facts.ts';
import { inspectionName } from './names.ts';

const judgementColumns: readonly Column[] = [
  { heading: 'Judgement', share: 65, labels: ['Judgement'] },
  { heading: 'Grade', share: 35, labels: ['Grade'] },
];

const panelColumns: readonly Column[] = [
  { heading: 'Panel', share: 46, labels: ['Panel'] },
  { heading: 'Kind', share: 27, labels: ['Kind'] },
  { heading: 'Meets', share: 27, labels: ['Meets'] },
];

/** What each inspection judged, under its own name; one that gave no judgements says so. */
export function findings(facts: PlanDocumentFacts): DocumentBlock[] {
  if (facts.inspections.length === 0) return [];
  return [
    {
      kind: 'heading',
      level: 1,
      text: facts.inspections.length > 1 ? 'What the inspections found' : 'What the inspection found',
    },
    ...facts.inspections.flatMap((inspection): DocumentBlock[] => {
      const name = inspectionName(inspection);
      const records = facts.judgements
        .filter((judgement) => judgement.inspectionId === inspection.id)
        .map(
          ({ area, grade }): DocumentRecord => ({
            noun: 'judgement',
            subject: `${name}: ${area}`,
            group: name,
            fields: [
              { label: 'Judgement', text: area },
              { label: 'Grade', text: grade },
            ],
          }),
        );
      const of = inspection.authority
        ? `${words.inspectionKind[inspection.kind]} of ${inspection.authority}`
        : words.inspectionKind[inspection.kind];
      const published = inspection.publishedOn ? `, report published ${dateInWords(inspection.publishedOn)}` : '';
      return [
        { kind: 'heading', level: 2, text: name },
        { kind: 'paragraph', tone: 'body', text: `${of}${published}.` },
        records.length > 0
          ? { kind: 'table', caption: `Judgements: ${name}`, columns: judgementColumns, records }
          : { kind: 'paragraph', tone: 'body', text: 'No graded judgements are recorded for it.' },
      ];
    }),
  ];
}

/** Who oversees the plan and which panels follow it, how often. */
export function governance({ plan }: PlanDocumentFacts): DocumentBlock[] {
  const records = plan.governance.map(
    (panel): DocumentRecord => ({
      noun: 'panel',
      subject: `Panel: ${panel.name}`,
      fields: [
        { label: 'Panel', text: panel.name },
        { label: 'Kind', text: words.panelKind[panel.kind] },
        { label: 'Meets', text: panel.howOften ?? 'Not stated' },
      ],
    }),
  );
  return [
    { kind: 'heading', level: 1, text: 'Who oversees the plan' },
    {
      kind: 'paragraph',
      tone: 'body',
      text: plan.overseenBy
        ? `The plan is overseen by the ${plan.overseenBy}.`.replace('the The ', 'the ')
        : 'Nobody is named yet as overseeing the plan.',
    },
    records.length > 0
      ? { kind: 'table', caption: 'Panels that follow the plan', columns: panelColumns, records }
      : { kind: 'paragraph', tone: 'body', text: 'No panel follows the plan yet.' },
  ];
}
