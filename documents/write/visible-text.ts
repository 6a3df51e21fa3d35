/** Why a character is shown by its code. */
export type CharacterReason = 'control' | 'direction' | 'private' | 'unassigned' | 'broken' | 'invisible';

const reasons: readonly [CharacterReason, RegExp][] = [
  ['broken', /\p{Cs}/u],
  ['private', /\p{Co}/u],
  ['control', /\p{Cc}/u],
  ['direction', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F]/u],
  ['unassigned', /\p{Cn}/u],
];

/**
 * First what stays whole (a flag of England is a picture made of letters that are invisible elsewhere), then what XML
 * 1.0 §2.2 forbids, no font draws, or turns the reading direction of its neighbours about.
 */
const notable =
  /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|[\p{Cs}\p{Co}\p{Cn}\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|(?!\n)\p{Cc}/gu;

const plain = /^[\n\x20-\x7E\xA0-\xAC\xAE-\u024F\u2010-\u2027]*$/;

/**
 * Text as a document shows it (rules §7: no text may break an export). What XML forbids, what no font draws (private
 * use, such as the bullet U+F06E of Ofsted's own reports; not assigned; half a surrogate pair) and what turns reading
 * direction about is shown by its code, "[U+F06E]", and told to `note`. Line ends become one kind, a tab a space.
 * The stored text is never changed and nothing is refused.
 */
export function visibleText(text: string, note?: (code: string, reason: CharacterReason) => void): string {
  if (plain.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(notable, (found) => {
      if (found.length > 2) return found;
      const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      note?.(code, reasons.find(([, pattern]) => pattern.test(found))?.[0] ?? 'invisible');
      return `[${code}]`;
    });
}
