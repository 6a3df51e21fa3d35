/** What is written down of a plan whose working record was disposed of: no word of what it said, and enough to prove what went. */
export type DisposalCertificate = {
  plan: { id: string; title: string };
  rule: { years: number; basis: string; endedOn: string; keptUntilOn: string };
  /** Who, by post, and when: instants are ISO UTC. */
  proposed: { byPost: string; at: string; reason: string };
  confirmed: { byPost: string; at: string };
  /** Each kind of record: how many rows, and the SHA-256 of them all, so that a copy kept elsewhere can be told to be of them. */
  gone: { what: string; rows: number; sha256: string }[];
  /** Files of evidence that were deleted; a file that another plan shows too is not. */
  files: { sha256: string; size: number }[];
  stays: {
    versions: { number: number; sealedOn: string; contentHash: string }[];
    /** Frozen reports that told of the plan. */
    reports: { panel: string; number: number; contentHash: string }[];
  };
};
