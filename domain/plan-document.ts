import { changes } from './plan-document/changes.ts';
import { readableColour } from './plan-document/colour.ts';
import { comments } from './plan-document/comments.ts';
import type { PlanDocumentFacts, PlanDocumentOptions } from './plan-document/facts.ts';
import { findings, governance } from './plan-document/findings.ts';
import { measures } from './plan-document/measures.ts';
import type {
  DocumentBlock,
  DocumentSection,
  Field,
  PlanDocument,
  PlanRecord,
  RecordNoun,
} from './plan-document/model.ts';
import { recommendationNames } from './plan-document/names.ts';
import { overview } from './plan-document/overview.ts';
import { recommendationsWithActions, remainder } from './plan-document/recommendations.ts';
import { draftName, titlePage } from './plan-document/title-page.ts';
import { dateInWords } from './plan-document/words.ts';

/** From this many recommendations and actions together a document runs to several pages and needs a contents list. */
const longFrom = 12;

/**
 * Composes the plan document (rules §7; the statement of proposed action of the Education and Inspections Act 2006,
 * s.137(3): the action and the period for each recommendation). Pure: the same facts give the same document, and
 * nothing of it is worded anywhere else. Dates in `facts` are `YYYY-MM-DD`. Nothing is refused: a draft with gaps is
 * shown with its gaps in words; whether it may be sealed is for pre-flight to say.
 */
export function composePlanDocument(facts: PlanDocumentFacts, options: PlanDocumentOptions = {}): PlanDocument {
  const { plan, council } = facts;
  const names = recommendationNames(facts.recommendations);
  const front = titlePage(facts);
  const found = [...changes(facts), ...findings(facts)];
  const glance = [...overview(facts, names), ...governance(facts)];
  const detail = [
    ...recommendationsWithActions(facts, names),
    remainder(facts, names),
    measures(facts, names),
    comments(facts, names),
  ].filter((blocks) => blocks.length > 0);
  const long = facts.recommendations.length + facts.actions.length >= longFrom;
  const listed = options.contents === 'always' || (options.contents !== 'never' && long);
  const list = listed ? [contents([...found, ...glance, ...detail.flat()])] : [];
  const about = listed ? [[...list, ...found], glance] : [[...list, ...found, ...glance]];
  const sections: DocumentSection[] = [front, ...about].map((blocks) => ({ orientation: 'portrait', blocks }));
  for (const blocks of detail) sections.push({ orientation: 'landscape', blocks });
  const versionLabel = draftName(facts) ?? plan.versionLabel;
  return {
    documentVersion: 1,
    language: 'en-GB',
    title: plan.title,
    council: council.name,
    marking: council.marking.toUpperCase(),
    draft: facts.draft ? 'DRAFT' : null,
    versionLabel,
    header: headerOf(council.name, plan.title),
    footer: `${versionLabel}. Printed ${dateInWords(facts.today)}.`,
    logo: council.logo ?? null,
    colour: readableColour(council.colour),
    printedAt: facts.printedAt,
    sections: sections.map(({ orientation, blocks }) => ({ orientation, blocks: blocks.map(keptTogether) })),
  };
}

/** Characters that stand at the head of a page beside the marking, on two lines of a portrait page at most. */
const longestHeader = 90;

/** "Haringey Council: Post-inspection action plan 2023"; where that is too long for each page, the title, or its beginning. */
function headerOf(council: string, title: string): string {
  const whole = `${council}: ${title}`;
  if (whole.length <= longestHeader) return whole;
  const letters = Array.from(title);
  return letters.length <= longestHeader
    ? title
    : `${letters
        .slice(0, longestHeader - 1)
        .join('')
        .trimEnd()}…`;
}

/** A table of a few short rows is not torn over two pages. */
function keptTogether(block: DocumentBlock): DocumentBlock {
  if (block.kind !== 'table' || block.records.length > 8) return block;
  const length = block.records.flatMap(({ fields }) => fields).reduce((sum, { text }) => sum + text.length, 0);
  return length > 900 ? block : { ...block, together: true };
}

function contents(blocks: readonly DocumentBlock[]): DocumentBlock {
  const entries = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level < 3 ? [{ level: block.level as 1 | 2, text: block.text }] : [],
  );
  return { kind: 'contents', heading: 'Contents', entries };
}

/** Every record of one kind, put together from all places it stands in, in order: what a sheet or a flat file lists. */
export function recordsOf(document: PlanDocument, noun: RecordNoun): PlanRecord[] {
  const bySubject = new Map<string, { record: PlanRecord; fields: Map<string, Field> }>();
  for (const record of everyRecord(document)) {
    if (record.noun !== noun) continue;
    const kept = bySubject.get(record.subject) ?? { record, fields: new Map<string, Field>() };
    for (const field of record.fields) if (!kept.fields.has(field.label)) kept.fields.set(field.label, field);
    bySubject.set(record.subject, kept);
  }
  return [...bySubject.values()].map(({ record, fields }) => ({ ...record, fields: [...fields.values()] }));
}

/**
 * The facts the document holds, one line each ("Action 1.1 · Deadline: 29 September 2023"), sorted and without
 * repeats. Two forms of one plan hold the same facts if and only if these lists are equal (rules §7).
 */
export function documentFacts(document: PlanDocument): string[] {
  const lines = everyRecord(document).flatMap(({ subject, fields }) =>
    fields.map(({ label, text }) => `${subject} · ${label}: ${text.replace(/\s+/g, ' ').trim()}`),
  );
  return [...new Set(lines)].sort();
}

function everyRecord(document: PlanDocument): PlanRecord[] {
  return document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): readonly PlanRecord[] => {
      if (block.kind === 'table') return block.records;
      if (block.kind === 'facts' || block.kind === 'particulars') return [block.record];
      if (block.kind === 'verbatim') return [{ noun: block.noun, subject: block.subject, fields: [block.field] }];
      return [];
    });
}
