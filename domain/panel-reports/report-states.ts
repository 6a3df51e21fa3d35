/** How far the report to one meeting is, in the order it goes. */
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
  published: 'Published',
} as const satisfies Record<ReportState, string>;

/** What is known of the newest report to a meeting; all false where none was started. */
export type ReportFacts = {
  started: boolean;
  cleared: boolean;
  approved: boolean;
  frozen: boolean;
  published: boolean;
};

export const noReport: ReportFacts = {
  started: false,
  cleared: false,
  approved: false,
  frozen: false,
  published: false,
};

/**
 * The next thing a report needs (product §5.5: cleared, approved, frozen, published). Updates that are missing hold it up only until it
 * is cleared: from then on it goes as it is, and names them.
 * @param missing updates asked for by the day the report is due, and not posted
 */
export function reportState(facts: ReportFacts, missing: number): ReportState {
  if (facts.published) return 'published';
  if (facts.frozen) return 'to-publish';
  if (facts.approved && facts.cleared) return 'to-freeze';
  if (facts.cleared) return 'to-approve';
  if (!facts.started) return 'not-started';
  return missing > 0 ? 'missing-updates' : 'to-clear';
}
