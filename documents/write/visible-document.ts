import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { type CharacterReason, visibleText } from './visible-text.ts';

const because: Record<CharacterReason, string> = {
  control: 'a control character',
  direction: 'a hidden mark that turns text about',
  private: 'a private character of one font',
  unassigned: 'a code that stands for no character',
  broken: 'half of a broken character',
  invisible: 'an invisible mark',
  'no-font': 'which the fonts of this form do not have',
};

/**
 * The document with every text made drawable, and one sentence for each kind of character that is shown by its code,
 * for the export page to say (rules §7). `canDraw` as in `visibleText`. The document given is left as it is.
 */
export function visibleDocument(
  document: ComposedDocument,
  canDraw?: (codePoint: number) => boolean,
): { document: ComposedDocument; notes: string[] } {
  const found = new Map<string, { reason: CharacterReason; times: number }>();
  const note = (code: string, reason: CharacterReason) =>
    found.set(code, { reason, times: (found.get(code)?.times ?? 0) + 1 });
  const visible = mapTexts(document, (text) => visibleText(text, note, canDraw));
  const notes = [...found]
    .sort(([a], [b]) => a.localeCompare(b, 'en-GB'))
    .map(([code, { reason, times }]) => {
      return `${code}, ${because[reason]}, is shown as [${code}] ${times === 1 ? 'in one place' : `in ${times} places`}.`;
    });
  return { document: visible, notes };
}

/** The same shape with each string put through `change`; keys, numbers and nulls stay. */
function mapTexts<T>(value: T, change: (text: string) => string): T;
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}
