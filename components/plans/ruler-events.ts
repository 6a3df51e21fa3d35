import type { RulerEvent } from '#components/ui/day-squares.tsx';
import type { PlanFacts } from '#db/reads/plans/plans.ts';
import { sentenceDate } from '#domain/dates/dates.ts';
import type { TimetableAxis } from '#domain/timetable/axis.ts';
import type { Timetable } from '#domain/timetable/facts.ts';

/** How many days of the ruler one letter of a label takes: on a wide page, and on the narrowest that shows them all. */
const DAYS_A_LETTER = { wide: 0.33, narrow: 0.46 };

/** From where to where a label reaches; the one at the beginning stands to the right of its day. */
function reach({ day, name = '', text }: RulerEvent, daysALetter: number): [number, number] {
  const length = (name.length + 1 + text.length) * daysALetter;
  return day <= 0 ? [0, length] : [day - length / 2, day + length / 2];
}

function runsInto(event: RulerEvent, kept: readonly RulerEvent[], daysALetter: number): boolean {
  const [from, to] = reach(event, daysALetter);
  return kept.some((other) => {
    const [otherFrom, otherTo] = reach(other, daysALetter);
    return other.place === event.place && from < otherTo && otherFrom < to;
  });
}

/** The labels that have room; those that have it on a wide page only are marked so. What comes first stays. */
export function labelsThatFit(events: readonly RulerEvent[]): RulerEvent[] {
  const shown: RulerEvent[] = [];
  for (const event of events) {
    if (runsInto(event, shown, DAYS_A_LETTER.wide)) continue;
    const narrow = shown.filter(({ wideOnly }) => !wideOnly);
    shown.push(runsInto(event, narrow, DAYS_A_LETTER.narrow) ? { ...event, wideOnly: true } : event);
  }
  return shown;
}

/** What stands on the ruler above the plan: receipt, the meetings it goes through, publication of the report, today, the due date. */
export function rulerEvents(
  { receivedOn, clock }: PlanFacts,
  timetable: { steps: Timetable['steps']; dayOf: TimetableAxis['at'] } | null,
  day: number,
  total: number,
  today: string,
): RulerEvent[] {
  const events: RulerEvent[] = [];
  if (receivedOn)
    events.push({ day: 0, name: 'Received', text: sentenceDate(receivedOn, today), place: 'above', keep: true });
  for (const { kind, on, label } of timetable?.steps ?? []) {
    const at = timetable?.dayOf(on) ?? 0;
    if (kind === 'meeting' && at > 0 && at < total)
      events.push({ day: at, text: `${label} ${sentenceDate(on, today)}`, place: 'above' });
  }
  const publish = clock.clocks.find(({ code }) => code === 'publish-report');
  if (publish)
    events.push({
      day: publish.days,
      text: `Report to partners by ${sentenceDate(publish.dueOn, today)}`,
      place: 'above',
    });
  const { submittedOn } = clock;
  const now = submittedOn
    ? { name: 'Sent', text: sentenceDate(submittedOn, today) }
    : { name: 'Today', text: sentenceDate(today, today) };
  if (day > 0 && day < total - 4) events.push({ day, ...now, place: 'below', keep: true });
  if (clock.dueOn)
    events.push({ day: total, name: 'Due', text: sentenceDate(clock.dueOn, today), place: 'below', keep: true });
  return labelsThatFit(events);
}
