import { z } from 'zod';
import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { addWorkingDays } from '#domain/clocks/working-days.ts';
import { addDays } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { type ReportingCycle, reportingCycles, type Stage } from '#domain/vocabulary.ts';

/** `askOnWorkingDay`: of the month, from 1. `daysToAnswer`: working days from asking to the day an update is due. */
export type Reporting = { cycle: ReportingCycle; askOnWorkingDay: number; daysToAnswer: number };

export const defaultReporting: Reporting = { cycle: 'monthly', askOnWorkingDay: 3, daysToAnswer: 5 };

export const changeReportingInput = z.strictObject({
  cycle: z.enum(reportingCycles, 'Choose when owners are asked'),
  askOnWorkingDay: z
    .int('Enter the working day as a whole number')
    .min(1, 'Enter a working day from 1 to 15')
    .max(15, 'Enter a working day from 1 to 15'),
  daysToAnswer: z
    .int('Enter the days to answer as a whole number')
    .min(1, 'Enter from 1 to 20 working days')
    .max(20, 'Enter from 1 to 20 working days'),
});

/** One round of asking. `cycle` names it for good, so that a round is never asked twice. */
export type AskingRound = {
  cycle: string;
  askOn: string;
  dueOn: string;
  /** Ahead of a panel's report: what goes to that panel is asked about, and nothing else. */
  forReport: boolean;
};

/** The nth working day of a month, `YYYY-MM`. */
export function workingDayOfMonth(month: string, nth: number, calendar: HolidayCalendar): string {
  const first = `${month}-01`;
  return addWorkingDays(addDays(first, -1), nth, calendar);
}

function monthBefore(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7);
}

function monthlyRound(reporting: Reporting, today: string, calendar: HolidayCalendar): AskingRound {
  const ofMonth = (month: string) => ({
    cycle: month,
    askOn: workingDayOfMonth(month, reporting.askOnWorkingDay, calendar),
  });
  const month = today.slice(0, 7);
  const current = ofMonth(month);
  const { cycle, askOn } = current.askOn <= today ? current : ofMonth(monthBefore(month));
  return { cycle, askOn, dueOn: addWorkingDays(askOn, reporting.daysToAnswer, calendar), forReport: false };
}

/** The round that asks ahead of a report that is due on a day. */
export function roundFor(dueOn: string, reporting: Reporting, calendar: HolidayCalendar): AskingRound {
  const askOn = addWorkingDays(dueOn, -reporting.daysToAnswer, calendar);
  return { cycle: `for ${dueOn}`, askOn, dueOn, forReport: true };
}

/**
 * The rounds a plan's owners are to be asked in by a day, the one that is due first first (product §5.4; the cycle is the plan lead's
 * setting). The latest month; or one for each report whose asking has begun and which is not due yet: a report deadline that has passed is
 * not asked for any more. A month found late, as after the server stood still, is due as many working days from today as it gives to answer.
 * @param since the day the plan began, `YYYY-MM-DD`: rounds before it are not asked for
 * @param reportDeadlines of the coming and past meetings of panels the plan goes to, `YYYY-MM-DD`
 */
export function askingRounds(
  reporting: Reporting,
  { since, reportDeadlines, today }: { since: string; reportDeadlines: readonly string[]; today: string },
  calendar: HolidayCalendar,
): AskingRound[] {
  if (reporting.cycle === 'off') return [];
  if (reporting.cycle === 'before-report-deadline') {
    return reportDeadlines
      .toSorted()
      .map((dueOn) => roundFor(dueOn, reporting, calendar))
      .filter(({ askOn, dueOn }) => askOn >= since && askOn <= today && dueOn >= today);
  }
  const round = monthlyRound(reporting, today, calendar);
  if (round.askOn < since) return [];
  return [round.dueOn > today ? round : { ...round, dueOn: addWorkingDays(today, reporting.daysToAnswer, calendar) }];
}

export type AskableAction = {
  stage: Stage;
  startOn: string | null;
  /** The newest request made for it, if any. */
  latest: { cycle: string; dueOn: string; answeredAt: string | null } | null;
};

/**
 * Whether an action is asked about in a round: it is in hand, or should be by the day the answer is due; it was not asked in this
 * round; and no request for it is still open (product §5.4). One past its date unanswered was missed and stands in the way of none. What
 * was posted once asking had begun ahead of one panel's report serves the next panel's too.
 */
export function isAskedAbout(action: AskableAction, round: AskingRound, today: string): boolean {
  const { stage, startOn, latest } = action;
  if (round.forReport && latest?.answeredAt && dateInLondon(latest.answeredAt) >= round.askOn) return false;
  const inHand = stage === 'in-progress' || (stage === 'not-started' && (startOn === null || startOn <= round.dueOn));
  if (!inHand || latest?.cycle === round.cycle) return false;
  return latest === null || latest.answeredAt !== null || latest.dueOn < today;
}

/** A request as the rules of colour see it: the day something was posted for it, in London. */
export function asRagRequest({ dueOn, answeredAt }: { dueOn: string; answeredAt: string | null }) {
  return { dueOn, answeredOn: answeredAt === null ? null : dateInLondon(answeredAt) };
}

/** Who a post's work falls to on a day, in the order they are asked (rules §4). */
export type StandIn = { personId: string; capacity: 'substantive' | 'interim' | 'deputy' | 'plan-lead'; away: boolean };

const order: readonly StandIn['capacity'][] = ['interim', 'substantive', 'deputy', 'plan-lead'];

/**
 * Who acts for a post: whoever fills it, if not away; else its deputy; else a plan lead (rules §4: "the deputy acts, else the plan
 * lead"). Where everybody is away it is whoever fills it all the same: work is never asked of nobody while there is somebody.
 */
export function whoActs(standIns: readonly StandIn[]): StandIn | null {
  const inOrder = order.flatMap((capacity) => standIns.filter((one) => one.capacity === capacity));
  return inOrder.find((one) => !one.away) ?? inOrder[0] ?? null;
}
