import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { everyRecord } from '#domain/composed-document/records.ts';
import { identifierQuestions } from '#domain/personal-identifiers/personal-identifiers.ts';

/** As many as a person looks through; the number of the others is said. */
const MOST = 10;

/** What officers and owners wrote; words of inspectors, names of posts and dates are not theirs to mend here. */
const written = new Set([
  'Action',
  'What was done',
  'Difference',
  'Next step',
  'Stage changes',
  'Reason',
  'Decision',
  'Answer',
  'What we did',
  'In the panel’s words',
]);

/**
 * What the public copy may tell of a child, a question for each place (product §6: warns before anything is published). It asks, and never
 * says that a report is free of personal data.
 * @param document the public copy: what is exempt is not in it
 */
export function guardQuestions(document: ComposedDocument): string[] {
  const texts = everyRecord(document).flatMap(({ subject, fields }) =>
    fields
      .filter(({ label }) => written.has(label))
      .map(({ label, text }) => ({ where: `${subject}, ${label}`, text })),
  );
  const paragraphs = document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' ? [{ where: 'Covering text', text: block.text }] : []));
  const asked = new Set(
    [...texts, ...paragraphs].flatMap(({ where, text }) =>
      identifierQuestions(text).map((question) => `${where}: ${question}`),
    ),
  );
  const all = [...asked];
  return all.length > MOST ? [...all.slice(0, MOST), `And ${all.length - MOST} more like these.`] : all;
}
