import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { inWorkingDays, workingDaysBetween } from '#domain/clocks/working-days.ts';
import { longDate } from '#domain/dates/dates.ts';
import type { ApprovalCapacity } from './submission-words.ts';

/** What decides where a submission stands. `reflects` null: Ofsted has not answered. */
export type SubmissionFacts = {
  /** How many findings of pre-flight stop; null for those who are not shown it. */
  stopping: number | null;
  approved: readonly ApprovalCapacity[];
  /** The latest sealed version and the day it was first sent; null before the first sealing. */
  latest: { number: number; sentOn: string | null; reflects: boolean | null } | null;
  changedSinceSealed: boolean;
};

function approvalsInWords(approved: readonly ApprovalCapacity[]): string | null {
  if (approved.length === 0) return 'two approvals';
  if (!approved.includes('director')) return 'the director’s approval';
  return approved.includes('lead-member') ? null : 'the lead member’s approval';
}

/** The answer of the submission's page, as its title: what stands in the way, or what was done last. */
export function submissionInWords({ stopping, approved, latest, changedSinceSealed }: SubmissionFacts): string {
  const version = `Version ${(latest?.number ?? 0) + 1}`;
  // Progress changes a plan all the time; only an approval says that an amendment is on its way.
  if (latest && (!changedSinceSealed || approved.length === 0)) {
    if (latest.reflects !== null) {
      return latest.reflects
        ? `Ofsted says that version ${latest.number} reflects the findings`
        : `Ofsted says that version ${latest.number} does not reflect the findings`;
    }
    return latest.sentOn
      ? `Version ${latest.number} was sent on ${longDate(latest.sentOn)}`
      : `Version ${latest.number} is sealed and not sent yet`;
  }
  if (stopping)
    return `${stopping === 1 ? 'One thing stands' : `${stopping} things stand`} in the way of ${version.toLowerCase()}`;
  const missing = approvalsInWords(approved);
  if (missing) return `${version} waits for ${missing}`;
  return `${version} can be sealed`;
}

export type PublicationFacts = {
  dueOn: string | null;
  firstOn: string | null;
  today: string;
  calendar: HolidayCalendar;
};

/** Whether what must be published was, by its day, with working days where it is late (s.137(4) and its regulations). */
export function publicationInWords({ dueOn, firstOn, today, calendar }: PublicationFacts): string {
  const late = (on: string) => {
    const days = dueOn === null ? 0 : workingDaysBetween(dueOn, on, calendar);
    return days > 0 ? `${inWorkingDays(days)} late` : 'late';
  };
  if (firstOn !== null) {
    if (dueOn === null) return `Published ${longDate(firstOn)}.`;
    return firstOn <= dueOn
      ? `Published ${longDate(firstOn)}, in time: it was due by ${longDate(dueOn)}.`
      : `Published ${longDate(firstOn)}, ${late(firstOn)}: it was due by ${longDate(dueOn)}.`;
  }
  if (dueOn === null) return 'No publication is recorded.';
  if (dueOn >= today) return `Due by ${longDate(dueOn)}. No publication is recorded yet.`;
  return `Was due by ${longDate(dueOn)}: no publication is recorded, and it would be ${late(today)}.`;
}
