import type { DateParts } from '#components/ui/date-field.tsx';
import { dateFieldsOf, parseDateFields } from '#domain/inputs/date-fields.ts';
import { type Standpoint, standpointOf } from '#domain/plans/plan-standpoints.ts';

/** One side of the comparison as the address asks for it: what was chosen, the date as typed, and what is wrong with it. */
export type AskedState = { chosen: string; typed: DateParts; state: Standpoint | null; error?: string };

type Asked = Readonly<Record<string, string | undefined>>;

const text = (value: string | undefined) => value ?? '';

/** `from` and `to` are a code, or "on" with the three fields of a date beside it; left out, the fallback's code stands. */
export function askedState(asked: Asked, side: 'from' | 'to', fallback: string): AskedState {
  const code = text(asked[side]) || fallback;
  const typed = {
    day: text(asked[`${side}-date-day`]),
    month: text(asked[`${side}-date-month`]),
    year: text(asked[`${side}-date-year`]),
  };
  if (code === 'on') {
    const parsed = parseDateFields(typed, 'The date');
    if (parsed.kind === 'date') return { chosen: 'on', typed, state: standpointOf(`on-${parsed.date}`) };
    return { chosen: 'on', typed, state: null, error: parsed.kind === 'wrong' ? parsed.words : 'Enter the date' };
  }
  const state = standpointOf(code);
  if (state === null) return { chosen: fallback, typed, state, error: 'Choose a state of the plan from the list' };
  if (state.kind === 'on') return { chosen: 'on', typed: dateFieldsOf(state.on), state };
  return { chosen: code, typed, state };
}
