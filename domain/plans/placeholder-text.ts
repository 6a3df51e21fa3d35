/** Words that stand where something is still to be written; between words, never inside one. */
const standIns = [
  /(?<![\p{L}\p{N}])(?:t\.?b\.?[cda]\.?)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])x{3,}(?![\p{L}\p{N}])/iu,
  /lorem ipsum/i,
  /\bto be (?:confirmed|completed|inserted)\b/i,
  /\[\s*(?:insert|name|date|add|text|owner)\b[^\]]*\]/i,
  /\?{3,}/,
];

const nothingSaid = /^[\s.…?_*\-–—]+$/u;

/**
 * What in a text only stands in for words still to come ("TBC", "xxx", "to be confirmed", three dots and nothing else), as
 * it is written there; null where there is none. A sealed statement must not hold one.
 */
export function placeholderIn(text: string): string | null {
  if (text.trim() !== '' && nothingSaid.test(text)) return text.trim();
  for (const standIn of standIns) {
    const found = standIn.exec(text);
    if (found) return found[0];
  }
  return null;
}
