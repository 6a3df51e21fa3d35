import { z } from 'zod';

const WORDS = 'Time must be like 6:30pm or 18:30';

/** "6.30pm", "6:30 pm", "18:30", "7pm", "noon" → "18:30"; null for anything else. */
export function readTime(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === 'noon' || text === 'midday') return '12:00';
  const [, hours, minutes = '00', half] = /^(\d{1,2})(?:[.:](\d{2}))?\s*([ap])?\.?m?\.?$/.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59) return null;
  const hour = half === undefined ? wholeDay(text, Number(hours)) : halfDay(half, Number(hours));
  return hour === null ? null : `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** Of the 24-hour clock only with its minutes: a bare "7" may be the morning or the evening. */
function wholeDay(text: string, hour: number): number | null {
  return hour < 24 && /^\d{1,2}[.:]\d{2}$/.test(text) ? hour : null;
}

function halfDay(half: string, hour: number): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** The time of a meeting as typed, kept as "18:30"; empty where it is not known. Refused: what is no time of day. */
export const meetingTime = z
  .string('Enter the time')
  .refine((typed) => typed.trim() === '' || readTime(typed) !== null, WORDS)
  .transform((typed) => readTime(typed) ?? '')
  .default('');

/** "6:30pm", "10am", "noon" is "12pm"; empty for a time that is not known. */
export function timeWords(startsAt: string): string {
  const [hours, minutes] = startsAt.split(':');
  if (hours === undefined || minutes === undefined) return '';
  const hour = Number(hours);
  const half = hour < 12 ? 'am' : 'pm';
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes === '00' ? '' : `:${minutes}`}${half}`;
}
