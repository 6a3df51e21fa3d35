import type { MeetingRow } from '#db/reads/panels/meetings.ts';
import { weekdayDate } from '#domain/dates/dates.ts';
import { timeWords } from '#domain/panels/meeting-time.ts';

type When = Pick<MeetingRow, 'meetsOn' | 'startsAt' | 'place'>;

/** "Thursday 14 September 2023, 6:30pm" */
export function whenWords({ meetsOn, startsAt }: Omit<When, 'place'>): string {
  return [weekdayDate(meetsOn), timeWords(startsAt)].filter(Boolean).join(', ');
}

/** "6:30pm, committee room 1"; empty where neither is known. */
export function whereWords({ startsAt, place }: Omit<When, 'meetsOn'>): string {
  return [timeWords(startsAt), place].filter(Boolean).join(', ');
}
