import type { TimetableStepKind } from '#domain/panels/panel-words.ts';
import type { PanelKind } from '#domain/vocabulary.ts';

/** A meeting chosen for the timetable, with what the product knows of the report to it. Dates are `YYYY-MM-DD`. */
export type TimetableMeeting = {
  id: string;
  panelName: string;
  panelKind: PanelKind;
  chair: string | null;
  /** Between agenda and meeting, both excluded: the panel's setting. */
  clearDays: number;
  meetsOn: string;
  /** The day the officers' report must be with the clerk. */
  reportDueOn: string;
  calledOff: boolean;
  /** The day the report to it was cleared, published; null while it is not. */
  clearedOn: string | null;
  publishedOn: string | null;
};

/** What was set by hand of one step; null where it is as by default. */
export type StepSetting = {
  kind: TimetableStepKind;
  meetingId: string | null;
  ownerPostId: string | null;
  owner: string | null;
  workingDays: number | null;
  doneOn: string | null;
};

export type TimetableFacts = {
  receivedOn: string | null;
  dueOn: string | null;
  /** The post that oversees the plan: it clears and sends, where no other is set. */
  overseenBy: string | null;
  /** The day the second of both approvals was given. */
  signedOffOn: string | null;
  submittedOn: string | null;
  meetings: readonly TimetableMeeting[];
  settings: readonly StepSetting[];
};

export type StepState = 'done' | 'not-recorded' | 'next' | 'in-time' | 'tight' | 'cannot-be-met';

export type TimetableStep = {
  /** The same before and after a move, and in addresses: kind and meeting. */
  key: string;
  kind: TimetableStepKind;
  meetingId: string | null;
  label: string;
  owner: string;
  on: string;
  /** The next fixed thing: the agenda day, the meeting, the due date. After it the step is of no use. */
  latestOn: string;
  /** Working days from the step, or from today where that is later, to the next fixed thing. */
  slack: number;
  /** Working days to the step after it, as set or by default; of the agenda, the panel's clear days. */
  workingDays: number;
  doneOn: string | null;
  state: StepState;
  /** The state and the slack in words, for the table. */
  words: string;
};

export type Timetable = {
  steps: TimetableStep[];
  dueOn: string | null;
  /** Working days between the planned sending and the due date; null without one, and once it is sent. */
  inHand: number | null;
  /** The answer in one sentence, without a full stop. */
  title: string;
  /** Not empty when it leaves the holiday table: its dates are then provisional. */
  warnings: string[];
};
