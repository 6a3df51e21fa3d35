import type { ComposedDocument } from '#domain/composed-document/model.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { framed } from './frame.ts';

/** What a link shows before anything of its plan is sealed: that, and no word of the plan. */
export function nothingSealedYet(
  council: PlanDocumentFacts['council'],
  today: string,
  printedAt: string,
): ComposedDocument {
  return framed({ council, title: 'Nothing is sealed yet', today, printedAt }, 'No version yet', [
    {
      orientation: 'portrait',
      blocks: [
        { kind: 'title', over: council.name, text: 'Nothing is sealed yet' },
        {
          kind: 'paragraph',
          tone: 'lead',
          text: 'The council has not sealed a version of this plan. Once it has, this link shows it.',
        },
      ],
    },
  ]);
}
