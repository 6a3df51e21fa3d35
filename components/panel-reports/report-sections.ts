import type { ComposedDocument, DocumentBlock, DocumentRecord, Field } from '#domain/composed-document/model.ts';

/** One part of a report as it is read: its heading, and what stands below it. */
export type ReportSection = { anchor: string; heading: string; level: 1 | 2; blocks: DocumentBlock[] };

export type ReadReport = {
  over: string;
  title: string;
  facts: readonly Field[];
  /** Between the head and the first heading. */
  notes: DocumentBlock[];
  sections: ReportSection[];
};

/** A composed report taken apart for a screen: pages and their orientation go, the contents list becomes links. */
export function readReport(document: ComposedDocument): ReadReport {
  const read: ReadReport = { over: document.council, title: document.title, facts: [], notes: [], sections: [] };
  for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'title' || block.kind === 'contents') continue;
    if (block.kind === 'heading' && block.anchor && block.level < 3) {
      const { anchor, level, text } = block;
      read.sections.push({ anchor, heading: text, level: level as 1 | 2, blocks: [] });
    } else if (read.sections.length > 0) read.sections.at(-1)?.blocks.push(block);
    else if (block.kind === 'facts' && block.record.noun === 'report') read.facts = block.record.fields;
    else read.notes.push(block);
  }
  return read;
}

/** A heading with the words below it and what is said of them: one entry of "You asked, we did". */
export type Matter = { subject: string; state: string; words: string; record: DocumentRecord };

/** Blocks in order, with each heading, quotation and list of facts that follow each other taken as one matter. */
export function withMatters(
  blocks: readonly DocumentBlock[],
): (DocumentBlock | { kind: 'matters'; matters: Matter[] })[] {
  const grouped: (DocumentBlock | { kind: 'matters'; matters: Matter[] })[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const [block, quoted, said] = blocks.slice(at, at + 3);
    if (!block) break;
    if (block.kind !== 'heading' || quoted?.kind !== 'verbatim' || said?.kind !== 'facts') {
      grouped.push(block);
      continue;
    }
    const [subject = '', state = ''] = block.text.split(': ');
    const matter = { subject, state, words: quoted.field.text, record: said.record };
    const last = grouped.at(-1);
    if (last?.kind === 'matters') last.matters.push(matter);
    else grouped.push({ kind: 'matters', matters: [matter] });
    at += 2;
  }
  return grouped;
}
