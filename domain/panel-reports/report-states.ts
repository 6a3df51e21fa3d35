/** How far a report is. `retracted`: it was published, and was taken off again with a reason; it stays readable to officers. */
export const panelReportStates = ['draft', 'cleared', 'approved', 'frozen', 'published', 'retracted'] as const;
export type PanelReportState = (typeof panelReportStates)[number];

export const panelReportStateWords = {
  draft: 'Draft',
  cleared: 'Cleared',
  approved: 'Approved',
  frozen: 'Frozen',
  published: 'Published',
  retracted: 'Retracted',
} as const satisfies Record<PanelReportState, string>;

export type ReportCourse = {
  isCleared: boolean;
  isApproved: boolean;
  isFrozen: boolean;
  isPublished: boolean;
  isRetracted: boolean;
};

/** How far a report is, by what was done to it (product §5.5: cleared, approved, frozen, published). */
export function panelReportState(course: ReportCourse): PanelReportState {
  if (course.isRetracted) return 'retracted';
  if (course.isPublished) return 'published';
  if (course.isFrozen) return 'frozen';
  if (course.isApproved && course.isCleared) return 'approved';
  return course.isCleared ? 'cleared' : 'draft';
}

/** How far the report to one meeting is, as the next thing it needs, in the order it goes. */
export const reportStates = [
  'not-started',
  'missing-updates',
  'to-clear',
  'to-approve',
  'to-freeze',
  'to-publish',
  'published',
] as const;
export type ReportState = (typeof reportStates)[number];

export const reportStateWords = {
  'not-started': 'Not started',
  'missing-updates': 'Missing updates',
  'to-clear': 'To clear',
  'to-approve': 'To approve',
  'to-freeze': 'To freeze',
  'to-publish': 'To publish',
  published: panelReportStateWords.published,
} as const satisfies Record<ReportState, string>;

/** What follows on each state but a draft's. One that was retracted is not before the panel: its correction is to be published. */
const nextAfter: Record<Exclude<PanelReportState, 'draft'>, ReportState> = {
  cleared: 'to-approve',
  approved: 'to-freeze',
  frozen: 'to-publish',
  published: 'published',
  retracted: 'to-publish',
};

/**
 * The next thing a report needs. Updates that are missing hold it up only until it is cleared: from then on it goes as it is, and names them.
 * @param course of the newest report to the meeting; null where none was started
 * @param missing updates asked for by the day the report is due, and not posted
 */
export function reportState(course: ReportCourse | null, missing: number): ReportState {
  if (course === null) return 'not-started';
  const state = panelReportState(course);
  if (state !== 'draft') return nextAfter[state];
  return missing > 0 ? 'missing-updates' : 'to-clear';
}
