import { z } from 'zod';

/** How much a figure may hold: more digits than that would not come back as typed. */
const MOST = 1_000_000_000_000;

/**
 * Reads a figure as people write it in Britain: "1,234", "12.5%", "£1,250", "−3", "(40)" for a loss. `unit` is the
 * measure's own ("%", "£", "days", "" for none). Null for what is no figure, or is one of another unit.
 */
export function parseFigure(text: string, unit: string): number | null {
  const typed = text.normalize('NFKC').replace(/[−–]/g, '-').replace(/\s+/g, ' ').trim();
  const loss = /^\((.+)\)$/.exec(typed);
  const parts = /^(-?)(£?)(-?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?(%|[\p{L} ]*)$/u.exec(loss?.[1] ?? typed);
  if (!parts) return null;
  const [, before, pound, after, whole = '', fraction = '', end = ''] = parts;
  if (before && after) return null;
  if (pound && unit !== '£') return null;
  if (end !== '' && end.trim().toLowerCase() !== unit.toLowerCase()) return null;
  const value = Number(`${whole.replaceAll(',', '')}${fraction}`);
  if (value >= MOST) return null;
  const negative = Boolean(before || after) !== Boolean(loss);
  return negative && value !== 0 ? -value : value;
}

/** A figure in a form's body. `label` begins the message: "Target must be a figure, like 72 or 72.5". */
export function figureValue(label: string) {
  const words = `${label} must be a figure, like 72 or 72.5`;
  return z.number(words).refine((value) => Math.abs(value) < MOST, words);
}
