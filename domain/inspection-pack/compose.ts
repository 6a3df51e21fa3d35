import { contents } from '#domain/composed-document/layout.ts';
import type { ComposedDocument, DocumentBlock, Field } from '#domain/composed-document/model.ts';
import { count, dateInWords } from '#domain/composed-document/words.ts';
import { inspectionName, recommendationNames } from '#domain/plan-document/names.ts';
import { submissionWords } from '#domain/submissions/submission-words.ts';
import { atAGlance } from './at-a-glance.ts';
import type { InspectionPackFacts } from './facts.ts';
import { dated, said, tableUnder } from './fields.ts';
import { framed } from './frame.ts';
import { recommendationPart } from './recommendation-part.ts';
import { sinceField, sinceWhen } from './since-when.ts';

const decisionWords = { note: 'Noted', approve: 'Approved', agree: 'Agreed', recommend: 'Recommended' } as const;

function front(facts: InspectionPackFacts): DocumentBlock[] {
  const { now, promised, evidence } = facts;
  const fields: Field[] = [
    said('Plan', now.plan.title),
    said('Inspections answered', now.inspections.map(inspectionName).join('; ') || 'None entered yet'),
    sinceField(facts),
    said(
      'What was promised',
      promised ? `Version ${promised.number}, sealed ${dateInWords(promised.sealedOn)}` : 'Nothing is sealed yet',
    ),
    dated('Position as cleared on', now.today, ''),
    said('Evidence', count(evidence.length, 'piece')),
    said('Marking', now.council.marking.toUpperCase()),
  ];
  return [
    { kind: 'title', over: now.council.name, text: 'Ready for inspection' },
    {
      kind: 'paragraph',
      tone: 'lead',
      text: `What was promised, done, proven and embedded since ${sinceWhen(facts)}, with the evidence for each recommendation.`,
    },
    { kind: 'facts', record: { noun: 'plan', subject: 'Pack', fields } },
  ];
}

function panels({ panelDecisions }: InspectionPackFacts): DocumentBlock[] {
  const rows = panelDecisions.map(({ panel, on, kind, words }): Field[] => [
    said('Panel', panel),
    dated('Day', on, ''),
    said('Decision', decisionWords[kind]),
    said('As minuted', words),
  ]);
  if (rows.length === 0) return [];
  const columns = [
    { heading: 'Panel', share: 28, labels: ['Panel', 'Day'], strong: true as const },
    { heading: 'Decision', share: 16, labels: ['Decision'] },
    { heading: 'As minuted', share: 56, labels: ['As minuted'] },
  ];
  const [, table] = tableUnder('Decisions of panels', 'the plan', columns, rows, 'panel');
  return [{ kind: 'heading', level: 1, text: 'Decisions of panels' }, ...(table ? [table] : [])];
}

function sealed({ promised }: InspectionPackFacts): DocumentBlock[] {
  if (!promised) return [];
  const columns = [
    { heading: 'Form', share: 14, labels: ['Form'] },
    { heading: 'File', share: 40, labels: ['File'] },
    { heading: 'SHA-256', share: 46, labels: ['SHA-256'] },
  ];
  const rows = promised.files.map(({ form, fileName, sha256 }): Field[] => [
    said('Form', submissionWords.form[form]),
    said('File', fileName),
    said('SHA-256', sha256),
  ]);
  const [, table] = tableUnder('The sealed files', `version ${promised.number}`, columns, rows, 'plan');
  return [
    { kind: 'heading', level: 1, text: `The sealed files of version ${promised.number}` },
    {
      kind: 'paragraph',
      tone: 'body',
      text: 'In the folder “sealed” of this pack, byte for byte as they were sealed.',
    },
    ...(table ? [table] : []),
  ];
}

/**
 * Composes the pack for the next inspection (issue E): for each recommendation what the sealed version promised and what was done,
 * proven and embedded since the day it tells from, with its evidence. Pure: the same facts give the same document. Only what is
 * cleared goes in: the facts hold nothing else. Nothing is refused; what is missing is said.
 * @param pathOf where in the pack the file of a piece of evidence lies; null for what is not in it
 */
export function composeInspectionPack(
  facts: InspectionPackFacts,
  pathOf: (evidenceId: string) => string | null,
): ComposedDocument {
  const { now } = facts;
  const names = recommendationNames(now.recommendations);
  const live = now.recommendations.filter(({ setAsideReason }) => setAsideReason === null);
  const parts = live.map((item) => recommendationPart(item, names.get(item.id) ?? '', facts, pathOf));
  const glance = atAGlance(facts, names);
  const after = [...panels(facts), ...sealed(facts)];
  const detail = parts.map((blocks, index) =>
    index === 0 ? [{ kind: 'heading', level: 1, text: 'Each recommendation' } as const, ...blocks] : blocks,
  );
  const list = contents([...glance, ...detail.flat(), ...after]);
  return framed(
    { ...now, title: `${now.plan.title}: ready for inspection` },
    `As cleared on ${dateInWords(now.today)}`,
    [
      { orientation: 'portrait', blocks: front(facts) },
      { orientation: 'portrait', blocks: [list, ...glance] },
      ...detail.map((blocks) => ({ orientation: 'landscape' as const, blocks })),
      ...(after.length > 0 ? [{ orientation: 'portrait' as const, blocks: after }] : []),
    ],
  );
}
