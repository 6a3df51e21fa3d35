import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { inWorkingDays, workingDaysBetween } from '#domain/clocks/working-days.ts';
import { sentenceDate } from '#domain/dates/dates.ts';
import { type MailDraft, type MailPart, titleForMail } from '#domain/mail/mail.ts';
import { counted } from '#domain/texts/count-in-words.ts';

/** An update that a panel's report waits for. */
export type ChasedUpdate = { actionId: string; ref: string; title: string; dueOn: string };
/** What one panel's report waits for from one person. */
export type ChasedForPanel = { panelName: string; reportDueOn: string; updates: readonly ChasedUpdate[] };
type Day = { today: string; calendar: HolidayCalendar };

/** "was due on 23 June, 5 working days ago", "is due today" */
export function chasedWords(dueOn: string, { today, calendar }: Day): string {
  if (dueOn === today) return 'is due today';
  const late = workingDaysBetween(dueOn, today, calendar);
  return `was due on ${sentenceDate(dueOn, today)}${late > 0 ? `, ${inWorkingDays(late)} ago` : ''}`;
}

/** What a notice says: the reference, the day and whose report waits; no title. */
export function chasedNotice({ ref, dueOn }: ChasedUpdate, panelName: string, day: Day): string {
  return `Your update on action ${ref} ${chasedWords(dueOn, day)}. The report to ${panelName} waits for it`;
}

/**
 * One message to one person with every update of theirs that a panel's report waits for (issue E, the clerk's desk). An action that goes
 * to several panels is named once, under the report that is due first. No narrative (assurance DP-13).
 * @param reports the panels' reports with at least one update each
 */
export function composeChasing(reports: readonly ChasedForPanel[], day: Day, marking: string): MailDraft {
  const named = new Set<string>();
  const parts: MailPart[] = [];
  for (const { panelName, reportDueOn, updates } of reports.toSorted(byReport)) {
    const fresh = updates.filter(({ actionId }) => !named.has(actionId));
    for (const { actionId } of fresh) named.add(actionId);
    if (fresh.length === 0) continue;
    const due = reportDueOn < day.today ? 'was due' : 'is due';
    parts.push(
      { heading: `${panelName}: the report ${due} on ${sentenceDate(reportDueOn, day.today)}` },
      {
        list: fresh.map(({ actionId, ref, title, dueOn }) => {
          const detail = titleForMail(title, { marking, isExempt: false });
          const words = `Your update on action ${ref} ${chasedWords(dueOn, day)}`;
          return { words, href: `/actions/${actionId}/post-update`, ...(detail ? { detail } : {}) };
        }),
      },
    );
  }
  const subject = `A panel’s report waits for ${counted(named.size, 'update', 'updates')} of yours`;
  const say = 'The clerk asks for these updates, so that the report can be written. “No change” is an answer.';
  return { subject, parts: [{ say }, ...parts] };
}

function byReport(one: ChasedForPanel, other: ChasedForPanel): number {
  return one.reportDueOn.localeCompare(other.reportDueOn) || one.panelName.localeCompare(other.panelName);
}
