/** Why a character is shown by its code. */
export type CharacterReason = 'control' | 'direction' | 'private' | 'unassigned' | 'broken' | 'invisible' | 'no-font';

type Note = (code: string, reason: CharacterReason) => void;

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

const ascii = /^[\n\x20-\x7E]*$/;
const plain = /^[\n\x20-\x7E\xA0-\xAC\xAE-\u024F\u2010-\u2027]*$/;

/**
 * Text as a document shows it (rules §7: no text may break an export). What XML forbids, what no font draws (private
 * use, such as the bullet U+F06E of Ofsted's own reports; not assigned; half a surrogate pair) and what turns reading
 * direction about is shown by its code, "[U+F06E]", and told to `note`. Line ends become one kind, a tab a space.
 * The stored text is never changed and nothing is refused. A form that brings its own fonts says by `canDraw` which
 * characters they have; the others are shown by their code too.
 */
export function visibleText(text: string, note?: Note, canDraw?: (codePoint: number) => boolean): string {
  if ((canDraw ? ascii : plain).test(text)) return text;
  const shown = settled(text, note);
  return canDraw ? drawn(shown, note, canDraw) : shown;
}

function drawn(text: string, note: Note | undefined, canDraw: (codePoint: number) => boolean): string {
  return Array.from(text, (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (point === 10 || canDraw(point)) return character;
    note?.(codeOf(character), 'no-font');
    return `[${codeOf(character)}]`;
  }).join('');
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function settled(text: string, note: Note | undefined): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(notable, (found) => {
      if (found.length > 2) return found;
      const code = codeOf(found);
      note?.(code, reasons.find(([, pattern]) => pattern.test(found))?.[0] ?? 'invisible');
      return `[${code}]`;
    });
}
