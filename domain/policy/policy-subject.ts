import type { Actor } from './actor.ts';

/** What an inspector link can be ticked to show beside the latest sealed version, which every link shows (rules §5). */
export const inspectorGrants = ['live-position', 'evidence-index'] as const;
export type InspectorGrant = (typeof inspectorGrants)[number];

/** Whoever opened a link given to Ofsted or the DfE: one plan, nothing else, no person behind it. */
export type InspectorLink = {
  kind: 'inspector-link';
  linkId: string;
  planId: string;
  grants: readonly InspectorGrant[];
};
export type Principal = Actor | InspectorLink;

/**
 * The loaded facts a verb is judged by. What is left out counts as "no", so a caller that forgets one refuses too much and never
 * too little. Ids only; nothing here is looked up.
 */
export type PolicySubject = {
  /** The plan the thing belongs to; null for what belongs to the installation (panels, posts, settings). */
  planId: string | null;
  /** Posts that own the thing: an action's owner post, a question's, the post itself; for a plan or recommendation, those of all its actions. Deputies come with `Actor.postIds`. */
  ownerPostIds?: readonly string[];
  /** Who wrote the update, draft or note, or attached the evidence. */
  authorId?: string | null;
  /** Everyone who held or deputised for the owner post since the action was last re-opened. */
  heldSinceReopenedBy?: readonly string[];
  /** Who asked for the deadline change. */
  askedById?: string | null;
  /** Who froze the panel report, where one person alone did. */
  frozenById?: string | null;
  /** Who gave the first of the two approvals of the submission. */
  firstApproverId?: string | null;
  /** Who proposed that a plan is disposed of. */
  proposedById?: string | null;
  /** The panel the report, meeting or question belongs to; for an action or recommendation, the panels it is routed to. */
  panelIds?: readonly string[];
  /** Panels a frozen and published report with this in it went to. Give it for that report, never for live text. */
  publishedToPanelIds?: readonly string[];
  /** Of the panels it is routed to, those whose setting shows the live cleared position. */
  livePanelIds?: readonly string[];
  /** Panels it went to whose setting gives their members this: exempt text to read, a file marked -SENSITIVE to take away. */
  grantingPanelIds?: readonly string[];
  /** Persons granted this exempt text by name. */
  grantedToPersonIds?: readonly string[];
  /** For an inspector link: which part is asked for; left out, the live position. */
  part?: 'sealed-version' | InspectorGrant;
  /** Everyone holding plan lead on this plan: whom to name when somebody may not clear their own update. */
  planLeadIds?: readonly string[];
};
