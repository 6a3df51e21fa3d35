import { type DocumentBlock, ragShapes } from '#domain/composed-document/model.ts';
import { dateInWords } from '#domain/composed-document/words.ts';
import type { PanelReportFacts } from './facts.ts';
import { ownerWords } from './items.ts';
import { sinceWords } from './since-words.ts';
import { standingOf } from './tables.ts';

/** Weaknesses that an earlier inspection had named already, as a person confirmed; both in the inspectors' words. */
export function repeatFindings(facts: PanelReportFacts): DocumentBlock[] {
  return facts.repeats.flatMap(({ recommendationId, earlier }): DocumentBlock[] => {
    const found = facts.recommendations.find(({ id }) => id === recommendationId);
    if (!found) return [];
    const { name, text } = found;
    return [
      { kind: 'heading', level: 3, text: name },
      { kind: 'verbatim', noun: 'recommendation', subject: name, field: { label: 'Words of the report', text } },
      {
        kind: 'facts',
        record: {
          noun: 'recommendation',
          subject: name,
          fields: earlier.map((one, index) => ({
            label: earlier.length > 1 ? `Named before (${index + 1})` : 'Named before',
            text: `${one.inspection}: ${one.text}`,
          })),
        },
      },
    ];
  });
}

/**
 * "No update was posted for 2.4 since 26 June 2023: Head of Quality Assurance." By post, never by name; one line an action. Of one that
 * is not to have started yet nobody was asked.
 */
export function missingUpdates({ items, since, asOn }: PanelReportFacts): DocumentBlock[] {
  const missing = new Map(
    items
      .filter(({ clearedSince, now }) => !clearedSince && now.computed !== 'grey')
      .filter(({ now }) => ['live', 'overdue'].includes(standingOf(now, asOn)))
      .map((item) => [item.actionId, item] as const),
  );
  const lines = [...missing.values()].map((item) => {
    const what = item.postedSince ? 'No update was cleared' : 'No update was posted';
    return `${what} for ${item.ref} ${sinceWords(since)}: ${ownerWords(item)}.`;
  });
  return lines.length === 0 ? [] : [{ kind: 'list', items: lines }];
}

/** How numbers and colours are read, and the words of the inspectors that the items answer. */
export function howToRead(facts: PanelReportFacts): DocumentBlock[] {
  const { recommendations } = facts;
  return [
    {
      kind: 'paragraph',
      tone: 'body',
      text: `This report tells how things stood on ${dateInWords(facts.asOn)}, as cleared by then. An item keeps its number in every report to this panel; the letter before it tells the table it stands in.`,
    },
    {
      kind: 'paragraph',
      tone: 'body',
      text: 'Colours follow open rules from dates, milestones and measures. What the owner says stands beside them.',
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
    ...(recommendations.length > 0
      ? [
          {
            kind: 'table',
            caption: 'What the inspectors said',
            columns: [
              { heading: 'Named in items', share: 25, labels: ['Named in items'] },
              { heading: 'Words of the report', share: 50, labels: ['Words of the report'] },
              { heading: 'Inspection', share: 25, labels: ['Inspection'] },
            ],
            records: recommendations.map(({ name, text, inspection }) => ({
              noun: 'recommendation' as const,
              subject: name,
              fields: [
                { label: 'Named in items', text: name },
                { label: 'Words of the report', text },
                { label: 'Inspection', text: inspection },
              ],
            })),
          } as const,
        ]
      : []),
  ];
}
