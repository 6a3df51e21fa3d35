import { parseFigure } from '#domain/measures/figure-input.ts';

/**
 * A typed figure as a number for the server: null when left empty; else the number, or, where that cannot be one, the words
 * as typed, which the server refuses with the field's own message.
 */
export function figureIn(form: FormData, name: string, unit: string): number | string | null {
  const typed = String(form.get(name) ?? '').trim();
  if (typed === '') return null;
  return parseFigure(typed, unit) ?? typed;
}

/** "72.5" as a field shows what was saved. */
export const figureText = (value: number | null): string => (value === null ? '' : String(value));
