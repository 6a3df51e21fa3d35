import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { everyRecord } from '#domain/composed-document/records.ts';
import type { DocumentChange } from './facts.ts';

/** Of every report otherwise: who signed it and what it is called is no difference in what it says. */
const aboutTheReport = new Set(['Report', 'Cleared by', 'Approved by', 'Copy']);

/**
 * What a correction says otherwise than the frozen report it corrects, field by field, in the order of the new one, then what is
 * gone. Officers' words are not among the fields; `paragraphsOf` compares them.
 */
export function reportDifferences(before: ComposedDocument, after: ComposedDocument): DocumentChange[] {
  const [old, current] = [saidIn(before), saidIn(after)];
  const changed = [...current].flatMap(([key, now]): DocumentChange[] => {
    const was = old.get(key);
    return was?.text === now.text ? [] : [{ ...now.place, was: was?.text ?? null, now: now.text }];
  });
  const gone = [...old].flatMap(([key, was]): DocumentChange[] =>
    current.has(key) ? [] : [{ ...was.place, was: was.text, now: null }],
  );
  return [...changed, ...gone];
}

type Said = { place: { subject: string; label: string }; text: string };

function saidIn(document: ComposedDocument): Map<string, Said> {
  const found = new Map<string, Said>();
  const add = (subject: string, label: string, text: string) => {
    const key = `${subject} ${label}`;
    const known = found.get(key);
    // Said in two tables alike, or of two paragraphs: the second is joined to the first.
    if (known?.text === text) return;
    found.set(key, { place: { subject, label }, text: known ? `${known.text}\n${text}` : text });
  };
  for (const { subject, fields, noun } of everyRecord(document)) {
    if (noun === 'change') continue;
    for (const { label, text } of fields) if (!aboutTheReport.has(label)) add(subject, label, text);
  }
  for (const { heading, text } of paragraphsOf(document)) add(heading, 'Words', text);
  return found;
}

/** Paragraphs and lists under the heading they stand below. */
function paragraphsOf(document: ComposedDocument): { heading: string; text: string }[] {
  let heading = '';
  const found: { heading: string; text: string }[] = [];
  for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading') heading = block.text;
    // Before the first heading stands what every report says of itself.
    if (heading === '' || heading.startsWith('What this corrects')) continue;
    if (block.kind === 'paragraph') found.push({ heading, text: block.text });
    if (block.kind === 'list') found.push({ heading, text: block.items.join('\n') });
    if (block.kind === 'placeholder') found.push({ heading, text: [block.heading, ...block.lines].join('\n') });
  }
  return found;
}
