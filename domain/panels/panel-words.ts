/**
 * The codes around panels, their meetings and reports, one tuple each; the tables' checks and the inputs are made from these.
 * Source: product specification §5, rules §1, §4 and §6. Adding a code means adding a migration for the check that holds it.
 */

/** How a person stands to a panel: sits on it, or clerks it. */
export const panelCapacities = ['member', 'clerk'] as const;
export type PanelCapacity = (typeof panelCapacities)[number];
export const capacityWords = { member: 'Sits on it', clerk: 'Clerks it' } as const satisfies Record<
  PanelCapacity,
  string
>;

/** What a panel resolved at a meeting, as minuted. */
export const meetingDecisionKinds = ['note', 'approve', 'agree', 'recommend'] as const;
export type MeetingDecisionKind = (typeof meetingDecisionKinds)[number];

/** The steps of a timetable worked back from the due date, in the order they happen (product §3). */
export const timetableStepKinds = [
  'drafts-in',
  'report-cleared',
  'agenda-published',
  'meeting',
  'signed-off',
  'submitted',
] as const;
export type TimetableStepKind = (typeof timetableStepKinds)[number];

/** The parts of a panel report in the standard order; officers' words go above the figures of each. */
export const standardParts = [
  'summary',
  'you-asked',
  'live',
  'completed',
  'new-dates',
  'overdue',
  'measures',
  'repeat-findings',
  'missing-updates',
  'how-to-read',
] as const;

/** Further headings of a committee's report (domain knowledge §2.4), for what officers say beside the figures. */
export const committeeParts = [
  'introduction',
  'asked',
  'reasons',
  'alternatives',
  'background',
  'outcomes',
  'climate',
  'statutory-comments',
  'appendices',
  'background-papers',
] as const;

export const reportParts = [...standardParts, ...committeeParts] as const;
export type ReportPart = (typeof reportParts)[number];

/** Who has signed a panel report's content off: a plan lead clears it, the director approves it. */
export const reportSignOffKinds = ['cleared', 'approved'] as const;
export type ReportSignOffKind = (typeof reportSignOffKinds)[number];

/** A frozen report in two copies: whole, and without what is exempt. */
export const reportCopies = ['whole', 'public'] as const;
export type ReportCopy = (typeof reportCopies)[number];

/** The forms a panel report is frozen in. */
export const reportForms = ['word', 'pdf', 'print', 'json'] as const;
export type ReportForm = (typeof reportForms)[number];

/** The executive's answer to a panel's recommendation. */
export const responseVerdicts = ['accepted', 'accepted-in-part', 'rejected'] as const;
export type ResponseVerdict = (typeof responseVerdicts)[number];

/** What a member keeps for themselves beside a report: a note, or a question not yet asked. */
export const privateNoteKinds = ['note', 'question'] as const;
export type PrivateNoteKind = (typeof privateNoteKinds)[number];

/** Whether an earlier recommendation is the same weakness, as a person decided. */
export const carryingDecisions = ['confirmed', 'declined'] as const;
export type CarryingDecision = (typeof carryingDecisions)[number];

/** What a view is kept of (assurance DP-10). */
export const viewedThings = [
  'exempt-text',
  'plan-version',
  'live-position',
  'evidence-index',
  'inspection-pack',
] as const;
export type ViewedThing = (typeof viewedThings)[number];
export const viewedWords = {
  'exempt-text': 'Exempt text of a panel report',
  'plan-version': 'Sealed version',
  'live-position': 'Live cleared position',
  'evidence-index': 'Evidence index',
  'inspection-pack': 'Inspection-ready pack',
} as const satisfies Record<ViewedThing, string>;
