import type { EvidenceState } from '#domain/evidence/evidence-codes.ts';

/** A piece of evidence as an index lists it. `fileName` and what belongs to the file are null for a link to a page. */
export type EvidenceFacts = {
  id: string;
  actionId: string;
  title: string;
  whatItShows: string;
  datedOn: string | null;
  state: EvidenceState;
  /** Why it was rejected. */
  reason: string;
  url: string | null;
  fileName: string | null;
  sha256: string | null;
  size: number | null;
};
