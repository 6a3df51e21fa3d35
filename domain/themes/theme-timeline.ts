import { dayNumber } from '#domain/dates/dates.ts';

export type TimelineMark = 'named' | 'said' | 'reached' | 'due';
export type TimelineEvent = { on: string; words: string; mark: TimelineMark };
export type Timeline = {
  /** With how far along the line it lies, from 0. */
  events: (TimelineEvent & { at: number })[];
  total: number;
  today: number;
  /** The first day of each year that the line crosses. */
  years: { at: number; text: string }[];
};

/**
 * What happened under a theme on one line of days, from the year of its first event to the end of the year of its last; the oldest
 * first. Null where nothing has a day.
 */
export function themeTimeline(events: readonly TimelineEvent[], today: string): Timeline | null {
  const ordered = [...events].sort((one, other) => one.on.localeCompare(other.on));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return null;
  const from = Number(first.on.slice(0, 4));
  const to = Number((last.on > today ? last.on : today).slice(0, 4));
  const start = dayNumber(`${from}-01-01`);
  const at = (on: string) => dayNumber(on) - start;
  return {
    events: ordered.map((event) => ({ ...event, at: at(event.on) })),
    total: at(`${to}-12-31`) + 1,
    today: at(today),
    years: Array.from({ length: to - from + 1 }, (_, n) => ({ at: at(`${from + n}-01-01`), text: String(from + n) })),
  };
}
