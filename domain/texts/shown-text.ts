/** Marks that turn the reading order of their neighbours about without being seen (Unicode TR9, "Trojan source"). */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Text as a screen shows it: a mark that turns the reading order about stands there by its code, "[U+202E]", as in documents, so
 * that nobody reads other words than were written (assurance, abuse case 27). What is stored, and what a form gives back to be
 * changed, keeps the mark. Marks that only hint at a direction stay: names in Arabic or Hebrew need them.
 */
export function shownText(text: string): string {
  return text.replace(turning, (mark) => `[U+${mark.charCodeAt(0).toString(16).toUpperCase()}]`);
}
