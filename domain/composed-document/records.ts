import type { ComposedDocument, DocumentRecord, Field, RecordNoun } from './model.ts';

/** Every record of one kind, put together from all places it stands in, in order: what a sheet or a flat file lists. */
export function recordsOf(document: ComposedDocument, noun: RecordNoun): DocumentRecord[] {
  const bySubject = new Map<string, { record: DocumentRecord; fields: Map<string, Field> }>();
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
 * repeats. Two forms of one document hold the same facts if and only if these lists are equal (rules §7).
 */
export function documentFacts(document: ComposedDocument): string[] {
  const lines = everyRecord(document).flatMap(({ subject, fields }) =>
    fields.map(({ label, text }) => `${subject} · ${label}: ${text.replace(/\s+/g, ' ').trim()}`),
  );
  return [...new Set(lines)].sort();
}

export function everyRecord(document: ComposedDocument): DocumentRecord[] {
  return document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): readonly DocumentRecord[] => {
      if (block.kind === 'table') return block.records;
      if (block.kind === 'facts' || block.kind === 'figures' || block.kind === 'particulars') return [block.record];
      if (block.kind === 'verbatim') return [{ noun: block.noun, subject: block.subject, fields: [block.field] }];
      return [];
    });
}
