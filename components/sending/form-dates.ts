import { type DateParts, readDateParts } from '#components/ui/date-field.tsx';

/**
 * Three typed fields as one date for the server: null when all are empty; else `YYYY-MM-DD`, or, where that cannot be
 * a date, the words as typed, which the server refuses with the field's own message.
 */
export function dateIn(form: FormData, name: string): string | null {
  return dateOfParts(readDateParts(form, name));
}

export function dateOfParts({ day, month, year }: DateParts): string | null {
  if (day === '' && month === '' && year === '') return null;
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return `${day} ${month} ${year}`;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
