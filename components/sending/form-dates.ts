import { readDateParts } from '#components/ui/date-field.tsx';
import { parseDateFields } from '#domain/inputs/date-fields.ts';

/**
 * Three typed fields as one date for the server: null when all are empty; else `YYYY-MM-DD`, or, where that cannot be
 * a date, the words as typed, which the server refuses with the field's own message.
 */
export function dateIn(form: FormData, name: string): string | null {
  const typed = readDateParts(form, name);
  const parsed = parseDateFields(typed, '');
  if (parsed.kind === 'empty') return null;
  return parsed.kind === 'date' ? parsed.date : `${typed.day} ${typed.month} ${typed.year}`;
}
