/** Codes of evidence, and the words for them: the only place where they turn into English. */

export const evidenceKinds = ['file', 'link'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const evidenceVerdicts = ['accepted', 'rejected'] as const;
export type EvidenceVerdict = (typeof evidenceVerdicts)[number];

export const evidenceStates = ['waiting', 'accepted', 'rejected', 'expired', 'withdrawn'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** What a virus scanner said of a file: none is set up, it found nothing, or it gave no answer and the file is held back. */
export const fileScans = ['not-scanned', 'clean', 'quarantined'] as const;
export type FileScan = (typeof fileScans)[number];

export const evidenceStateWords: Record<EvidenceState, string> = {
  waiting: 'Not yet looked at',
  accepted: 'Accepted',
  rejected: 'Rejected',
  expired: 'Expired',
  withdrawn: 'Withdrawn',
};
