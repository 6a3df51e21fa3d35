import type { InspectionKind } from '#domain/vocabulary.ts';

export type ClockCode = 'publish-report' | 'draft-statement' | 'statement' | 'priority-action-plan' | 'set-by-hand';

/** One period that runs in working days from a receipt. `days` 1 or more; the day of receipt is day 0. */
export type Clock = {
  code: ClockCode;
  label: string;
  days: number;
  from: 'report-received' | 'draft-report-received';
  /** Where the period comes from, for the screen; "not confirmed" is part of it where it is. */
  basis: string;
  /** False: no statute could be read for it, so the number is the council's to check and to change. */
  confirmed: boolean;
};

export type InspectionClockFacts = {
  kind: InspectionKind;
  /** Focused visit: whether it names an area for priority action. */
  hasAreaForPriorityAction?: boolean;
  /** Joint targeted area inspection: whether a written statement of proposed action is asked for. */
  statementAskedFor?: boolean;
  /** Area SEND inspection: its outcome; null while not known. */
  areaSendOutcome?: 1 | 2 | 3 | null;
  /** The number set by hand for `other`, or in place of the area SEND default. */
  workingDays?: number | null;
};

/** `words` is "No statutory deadline" where there is no clock, and then none is drawn; otherwise null. */
export type InspectionClocks = { clocks: Clock[]; words: string | null };

export const NO_DEADLINE = 'No statutory deadline';
const AREA_SEND_DEFAULT_DAYS = 35;

const publishReport: Clock = {
  code: 'publish-report',
  label: 'Report published',
  days: 30,
  from: 'report-received',
  basis: 'SI 2007/462, regulation 2',
  confirmed: true,
};

function statement(basis: string): Clock {
  return { code: 'statement', label: 'Statement due', days: 70, from: 'report-received', basis, confirmed: true };
}

const draftStatement: Clock = {
  code: 'draft-statement',
  label: 'Draft due',
  days: 20,
  from: 'report-received',
  basis: 'ILACS guidance: area for priority action at a focused visit',
  confirmed: true,
};

function allClocks(facts: InspectionClockFacts): Clock[] {
  switch (facts.kind) {
    case 'ilacs':
    case 'sif':
      return [publishReport, statement('Education and Inspections Act 2006 s.137; SI 2007/462')];
    case 'jtai':
      return facts.statementAskedFor ? [statement('Children Act 2004 s.20; SI 2015/1792, regulation 4')] : [];
    case 'focused-visit':
      return facts.hasAreaForPriorityAction
        ? [draftStatement, { ...statement(draftStatement.basis), label: 'Final due' }]
        : [];
    case 'monitoring-visit':
      return [];
    case 'area-send':
      return facts.areaSendOutcome === 3
        ? [
            {
              code: 'priority-action-plan',
              label: 'Priority action plan due',
              days: facts.workingDays ?? AREA_SEND_DEFAULT_DAYS,
              from: 'draft-report-received',
              basis: 'Area SEND framework; number of days not confirmed',
              confirmed: false,
            },
          ]
        : [];
    case 'other':
      return facts.workingDays
        ? [
            {
              code: 'set-by-hand',
              label: 'Due',
              days: facts.workingDays,
              from: 'report-received',
              basis: 'Set by hand',
              confirmed: false,
            },
          ]
        : [];
    default:
      return facts.kind satisfies never;
  }
}

/** The clocks an inspection sets running (rules §1, table by kind), the due date of the plan last; or none, said in words. */
export function clocksFor(facts: InspectionClockFacts): InspectionClocks {
  const clocks = allClocks(facts);
  return { clocks, words: clocks.length === 0 ? NO_DEADLINE : null };
}
