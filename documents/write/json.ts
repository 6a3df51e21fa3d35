import type { ComposedDocument } from '#domain/composed-document/model.ts';

/**
 * The document as JSON (rules §7), whole and unchanged: reading it gives back an equal document, odd characters
 * and all. UTF-8; half a surrogate pair is escaped. It is what a seal stores and every other form is made from.
 */
export function writeJson(document: ComposedDocument): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}
