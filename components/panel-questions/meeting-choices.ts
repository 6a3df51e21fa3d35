import type { PanelMeeting } from '#db/reads/panels/panel-meetings.ts';
import { longDate } from '#domain/dates/dates.ts';

/** "The next meeting, 14 September 2023", "At the meeting of 26 June 2023". The latest first. */
export function meetingChoices(meetings: readonly PanelMeeting[], today: string): { value: string; label: string }[] {
  const next = meetings.findLast(({ meetsOn }) => meetsOn >= today);
  return meetings.map(({ id, meetsOn }) => {
    const ahead = id === next?.id ? 'For the next meeting' : 'For the meeting';
    return { value: id, label: `${meetsOn >= today ? ahead : 'At the meeting'} of ${longDate(meetsOn)}` };
  });
}
