import type { Timetable } from '#domain/timetable/facts.ts';
import type { CalendarMark } from './clock-calendar.tsx';

/** What of a timetable stands in the calendar of days: the meetings by name, the days their agendas go out, and the sending. */
export function calendarMarks(timetable: Pick<Timetable, 'steps'> | null): CalendarMark[] {
  return (timetable?.steps ?? []).flatMap(({ kind, label, on, doneOn }) => {
    if (kind === 'meeting') return [{ on, word: label }];
    if (kind === 'agenda-published') return [{ on, word: 'agenda out' }];
    if (kind === 'submitted') return [{ on: doneOn ?? on, word: doneOn ? 'sent' : 'to be sent' }];
    return [];
  });
}
