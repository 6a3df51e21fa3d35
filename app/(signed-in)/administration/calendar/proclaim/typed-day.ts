import type { TypedDay } from '#components/calendar/proclaim-form.tsx';
import { type ProclaimDayInput, proclaimDayInput } from '#domain/clocks/calendar.ts';
import { parseDateFields } from '#domain/inputs/date-fields.ts';
import type { FieldError } from '#domain/policy/refusals.ts';
import type { Asked } from '#request/query.ts';

type Typed = Asked<'/administration/calendar/proclaim'>;

/** What stands in the address, as typed. */
export function typedDay(asked: Typed): TypedDay {
  const parts = { day: asked['date-day'] ?? '', month: asked['date-month'] ?? '', year: asked['date-year'] ?? '' };
  return { parts, name: asked.name ?? '' };
}

/** The same as a day to proclaim, or what is wrong with it. Nothing wrong and no day while nothing was asked. */
export function readDay(asked: Typed): { input: ProclaimDayInput | null; errors: FieldError[] } {
  if (asked.step === undefined) return { input: null, errors: [] };
  const { parts, name } = typedDay(asked);
  const date = parseDateFields(parts, 'The date');
  const wrongDate = date.kind === 'wrong' ? [{ field: 'date', words: date.words }] : [];
  const result = proclaimDayInput.safeParse({
    date: date.kind === 'date' ? date.date : undefined,
    name,
    confirmed: asked.step === 'confirmed',
  });
  if (result.success) return { input: result.data, errors: [] };
  const others = result.error.issues
    .map((issue) => ({ field: issue.path.join('.'), words: issue.message }))
    .filter(({ field }) => field !== 'date' || wrongDate.length === 0);
  return { input: null, errors: [...wrongDate, ...others] };
}
