/** What becomes of a comment on a consultation draft. The reason is always given. */
export const commentDecisions = ['accepted', 'in-part', 'not-accepted'] as const;
export type CommentDecision = (typeof commentDecisions)[number];

export const commentDecisionWords: Record<CommentDecision, string> = {
  accepted: 'Accepted',
  'in-part': 'Accepted in part',
  'not-accepted': 'Not accepted',
};
