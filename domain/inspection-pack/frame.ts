import { readableColour } from '#domain/composed-document/colour.ts';
import { headerOf, keptTogether } from '#domain/composed-document/layout.ts';
import type { ComposedDocument, DocumentSection } from '#domain/composed-document/model.ts';
import { dateInWords } from '#domain/composed-document/words.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';

export type Framed = Pick<PlanDocumentFacts, 'council' | 'today' | 'printedAt'> & { title: string };

/**
 * What stands around the parts of a document that is drawn from a plan and is not the plan itself: title, marking, edges.
 * `label` says what it is and of which day, such as "Evidence index, as it stood on 30 June 2023".
 */
export function framed(
  { council, title, today, printedAt }: Framed,
  label: string,
  sections: readonly DocumentSection[],
): ComposedDocument {
  return {
    documentVersion: 1,
    language: 'en-GB',
    title,
    council: council.name,
    marking: council.marking.toUpperCase(),
    draft: null,
    versionLabel: label,
    header: headerOf(council.name, title),
    footer: `${label}. Printed ${dateInWords(today)}.`,
    logo: council.logo ?? null,
    colour: readableColour(council.colour),
    printedAt,
    sections: sections.map(({ orientation, blocks }) => ({ orientation, blocks: blocks.map(keptTogether) })),
  };
}
