import { type DateFields, parseDateFields } from '#domain/inputs/date-fields.ts';
import type { Supposed } from './timetable-changes.ts';

/** What was typed into the what-if form of a timetable, as its address holds it. */
export type WhatIfTyped = {
  /** Whether the form was sent; without, an address only chooses a meeting. */
  sent: boolean;
  meetingId: string;
  meets: DateFields;
  received: DateFields;
  due: DateFields;
};
export type WhatIfErrors = Partial<Record<'meetingId' | 'meets' | 'received' | 'due', string>>;

const LONGEST = 10;

/** The fields of the form from an address; what is too long to be a date is cut. */
export function whatIfTyped(asked: Readonly<Record<string, string | string[] | undefined>>): WhatIfTyped {
  const text = (name: string, longest: number) => String(asked[name] ?? '').slice(0, longest);
  const fields = (name: string): DateFields => ({
    day: text(`${name}-day`, LONGEST),
    month: text(`${name}-month`, LONGEST),
    year: text(`${name}-year`, LONGEST),
  });
  return {
    sent: asked['meets-day'] !== undefined,
    meetingId: text('moves', 40),
    meets: fields('meets'),
    received: fields('received'),
    due: fields('due'),
  };
}

/**
 * What is supposed, or why it cannot be read. Nothing typed is `null`. A meeting and its new day belong together.
 * @param meetingIds those of the timetable
 */
export function parseWhatIf(
  typed: WhatIfTyped,
  meetingIds: readonly string[],
): { supposed: Supposed | null; errors: WhatIfErrors } {
  const errors: WhatIfErrors = {};
  const dayOf = (name: 'meets' | 'received' | 'due', label: string): string | null => {
    const parsed = parseDateFields(typed[name], label);
    if (parsed.kind === 'wrong') errors[name] = parsed.words;
    return parsed.kind === 'date' ? parsed.date : null;
  };
  const meetsOn = dayOf('meets', 'Day of the meeting');
  const receivedOn = dayOf('received', 'Date received');
  const dueOn = dayOf('due', 'Due date');
  const known = meetingIds.includes(typed.meetingId);
  if (meetsOn !== null && !known) errors.meetingId = 'Choose the meeting that moves';
  if (typed.sent && known && meetsOn === null && !errors.meets) errors.meets = 'Enter the day the meeting moves to';
  if (Object.keys(errors).length > 0) return { supposed: null, errors };
  const supposed: Supposed = {
    ...(meetsOn === null ? {} : { meeting: { id: typed.meetingId, meetsOn } }),
    ...(receivedOn === null ? {} : { receivedOn }),
    ...(dueOn === null ? {} : { dueOn }),
  };
  return { supposed: Object.keys(supposed).length > 0 ? supposed : null, errors };
}
