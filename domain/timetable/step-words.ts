import { sentenceDate } from '#domain/dates/dates.ts';
import type { TimetableStepKind } from '#domain/panels/panel-words.ts';
import type { PanelKind } from '#domain/vocabulary.ts';
import type { StepState, TimetableFacts, TimetableMeeting } from './facts.ts';

const LONGEST_NAME = 24;

const kindNames: Record<PanelKind, string | null> = {
  scrutiny: 'Scrutiny Panel',
  'corporate-parenting': 'Corporate Parenting',
  'safeguarding-partnership': 'Safeguarding Partnership',
  'improvement-board': 'Improvement Board',
  cabinet: 'Cabinet',
  other: null,
};

/** "Scrutiny Panel": a panel's own name where it is short, else that of its kind. For tables and the ruler of days. */
export function shortPanelName(panel: { panelName: string; panelKind: PanelKind }): string {
  return panel.panelName.length <= LONGEST_NAME ? panel.panelName : (kindNames[panel.panelKind] ?? panel.panelName);
}

/** Its short name, with its day where the timetable holds two meetings of that name. */
function nameAmong(meeting: TimetableMeeting, meetings: readonly TimetableMeeting[]): { name: string; which: string } {
  const name = shortPanelName(meeting);
  const others = meetings.filter((other) => other.id !== meeting.id && shortPanelName(other) === name);
  return { name, which: others.length > 0 ? ` (${sentenceDate(meeting.meetsOn, meeting.meetsOn)})` : '' };
}

/** What a step is called: "Cabinet report cleared". */
export function labelOf(
  kind: TimetableStepKind,
  meeting: TimetableMeeting | null,
  meetings: readonly TimetableMeeting[],
): string {
  const { name, which } = meeting ? nameAmong(meeting, meetings) : { name: '', which: '' };
  switch (kind) {
    case 'drafts-in':
      return `Drafts in for ${name}${which}`;
    case 'report-cleared':
      return `${name} report cleared${which}`;
    case 'agenda-published':
      return `${name} agenda published${which}`;
    case 'meeting':
      return name;
    case 'signed-off':
      return 'Director and lead member sign off';
    case 'submitted':
      return 'Sent to Ofsted';
    default:
      return kind satisfies never;
  }
}

/** The condition in the title: "the Cabinet report is cleared". */
export function conditionOf(
  kind: TimetableStepKind,
  meeting: { panelName: string; panelKind: PanelKind } | null,
): string {
  const name = meeting ? shortPanelName(meeting) : '';
  switch (kind) {
    case 'drafts-in':
      return `the drafts for ${name} are in`;
    case 'report-cleared':
      return `the ${name} report is cleared`;
    case 'agenda-published':
      return `the ${name} agenda is published`;
    case 'meeting':
      return `${name} meets`;
    case 'signed-off':
      return 'director and lead member sign off';
    case 'submitted':
      return 'it is sent';
    default:
      return kind satisfies never;
  }
}

/** Whose a step is where no post is set by hand. */
export function defaultOwner(kind: TimetableStepKind, meeting: TimetableMeeting | null, facts: TimetableFacts): string {
  switch (kind) {
    case 'drafts-in':
      return 'All owners';
    case 'report-cleared':
    case 'submitted':
      return facts.overseenBy ?? 'Plan lead';
    case 'agenda-published':
      return 'Clerk';
    case 'meeting':
      return meeting?.chair ?? 'Clerk';
    case 'signed-off':
      return 'Director, lead member';
    default:
      return kind satisfies never;
  }
}

export const stateWords: Record<StepState, string> = {
  done: 'Done',
  'not-recorded': 'Not recorded',
  next: 'Next',
  'in-time': 'In time',
  tight: 'Tight',
  'cannot-be-met': 'Cannot be met',
};
