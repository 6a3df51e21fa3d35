import { readableColour } from '#domain/composed-document/colour.ts';
import { contents, headerOf, keptTogether } from '#domain/composed-document/layout.ts';
import type { ComposedDocument, DocumentSection } from '#domain/composed-document/model.ts';
import { dateInWords } from '#domain/composed-document/words.ts';
import { changes } from './changes.ts';
import { comments } from './comments.ts';
import type { PlanDocumentFacts, PlanDocumentOptions } from './facts.ts';
import { findings, governance } from './findings.ts';
import { measures } from './measures.ts';
import { recommendationNames } from './names.ts';
import { overview } from './overview.ts';
import { recommendationsWithActions, remainder } from './recommendations.ts';
import { draftName, titlePage } from './title-page.ts';

/** From this many recommendations and actions together a document runs to several pages and needs a contents list. */
const longFrom = 12;

/**
 * Composes the plan document (rules §7; the statement of proposed action of the Education and Inspections Act 2006,
 * s.137(3): the action and the period for each recommendation). Pure: the same facts give the same document, and
 * nothing of it is worded anywhere else. Dates in `facts` are `YYYY-MM-DD`. Nothing is refused: a draft with gaps is
 * shown with its gaps in words; whether it may be sealed is for pre-flight to say.
 */
export function composePlanDocument(facts: PlanDocumentFacts, options: PlanDocumentOptions = {}): ComposedDocument {
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
