import type { RagReasonCode, RagSettings } from './rag-facts.ts';

/** The sentences of the rules. Words in braces are filled in; a setting may word them otherwise, the codes stay. */
export const defaultWording: Record<RagReasonCode, string> = {
  'deadline-passed': 'The deadline, {deadline}, passed {late} ago and the action is not delivered.',
  'forecast-far-after-deadline': 'Forecast {forecast} is {late} after the deadline, {deadline}.',
  'requests-missed': 'The last {count} updates asked for, the first by {first}, have not been posted.',
  'forecast-after-deadline': 'Forecast {forecast} is {late} after the deadline, {deadline}.',
  'milestone-late': 'Milestone {position}, ‘{title}’, was due on {due} and is {late} late.',
  'request-overdue': 'The update asked for by {due} is {late} late.',
  'measure-moving-the-wrong-way': '{measure} {moved} from {from} to {to}{target}.',
  withdrawn: 'The action is withdrawn.',
  embedded: 'The re-checks were passed: it lasted.',
  closed: 'The action is closed.',
  'starts-later': 'Starts on {start}.',
  'nothing-late': 'Nothing is late.',
};

/** How the same is said on the weekend after a date, when no working day has gone by. */
const onTheWeekendAfter: Partial<Record<RagReasonCode, string>> = {
  'deadline-passed': 'The deadline, {deadline}, has passed and the action is not delivered.',
  'milestone-late': 'Milestone {position}, ‘{title}’, was due on {due} and is not done.',
  'request-overdue': 'The update asked for by {due} has not been posted.',
};

export type Blanks = Readonly<Record<string, string>>;

/** The sentence for a code, filled in. `late` left out says that no working day has gone by yet. Unknown places stay as they are. */
export function wordReason(code: RagReasonCode, blanks: Blanks, settings: RagSettings): string {
  const weekend = blanks.late === undefined ? onTheWeekendAfter[code] : undefined;
  const sentence = weekend ?? settings.wording[code] ?? defaultWording[code];
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => blanks[name] ?? place);
}

/** A figure as people read it: "46%", "£1,250", "46 days", "1,250". */
export function figure(value: number, unit: string): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const number = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const sign = value < 0 ? '−' : '';
  if (unit === '%') return `${sign}${number}%`;
  if (unit === '£') return `${sign}£${number}`;
  return unit === '' ? `${sign}${number}` : `${sign}${number} ${unit}`;
}
