import { isRealDate, monthNumber } from '#domain/dates/dates.ts';

/** A date as three GOV.UK fields hold it: text as typed. */
export type DateFields = { day: string; month: string; year: string };
export type DateFieldName = keyof DateFields;

export type ParsedDate =
  | { kind: 'empty' }
  | { kind: 'date'; date: string }
  | { kind: 'wrong'; fields: DateFieldName[]; words: string };

const fieldNames = ['day', 'month', 'year'] as const;

function listed(names: readonly string[]): string {
  return names.map((name) => `a ${name}`).join(' and ');
}

/**
 * Reads a date typed into three fields (GOV.UK date input). Spaces and leading noughts do not matter; a month may be its name.
 * `label` begins the sentence, as in "Forecast date". Refused in words, with the fields to mark: a field left empty, a year that
 * is not four figures (two figures would be a guess at the century), a day that does not exist, a year outside 1990 to 2100.
 * All three empty is `empty`: whether that is allowed is the form's to say.
 */
export function parseDateFields(fields: DateFields, label: string): ParsedDate {
  const typed = { day: fields.day.trim(), month: fields.month.trim(), year: fields.year.trim() };
  const missing = fieldNames.filter((name) => typed[name] === '');
  if (missing.length === fieldNames.length) return { kind: 'empty' };
  if (missing.length > 0) return { kind: 'wrong', fields: missing, words: `${label} must include ${listed(missing)}` };

  const wrong: DateFieldName[] = [];
  const day = /^\d{1,2}$/.test(typed.day) ? Number(typed.day) : 0;
  const month = monthNumber(typed.month) ?? 0;
  if (day < 1 || day > 31) wrong.push('day');
  if (month < 1 || month > 12) wrong.push('month');
  if (wrong.length > 0) return { kind: 'wrong', fields: wrong, words: notReal(label) };
  if (!/^\d{4}$/.test(typed.year)) {
    return { kind: 'wrong', fields: ['year'], words: `${label} must have a year of 4 figures, like 2023` };
  }

  const date = `${typed.year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (isRealDate(date)) return { kind: 'date', date };
  if (Number(typed.year) < 1990 || Number(typed.year) > 2100) {
    return { kind: 'wrong', fields: ['year'], words: `${label} must be in a year from 1990 to 2100` };
  }
  return { kind: 'wrong', fields: [...fieldNames], words: notReal(label) };
}

function notReal(label: string): string {
  return `${label} must be a real date, like 29 9 2023`;
}

/** The three fields of a date, to fill a form with what was saved; all empty for no date. */
export function dateFieldsOf(date: string | null): DateFields {
  if (date === null) return { day: '', month: '', year: '' };
  return { day: String(Number(date.slice(8))), month: String(Number(date.slice(5, 7))), year: date.slice(0, 4) };
}
