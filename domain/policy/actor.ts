import type { Role } from '#domain/vocabulary.ts';

/** One role a person holds. `planId` null: on every plan of the installation. */
export type HeldRole = { role: Role; planId: string | null };

/**
 * Who asks. Minted afresh for each request in `app/_request/session.ts` (and by the command line for itself), never from
 * anything the browser says, so that a role taken away is gone with the next request.
 */
export type Actor = {
  personId: string;
  name: string;
  roles: readonly HeldRole[];
  /** Posts held, held as interim, or deputised today. */
  postIds: readonly string[];
  /** Of those, the posts that belong to a partner body: their holder sees only their own actions. */
  partnerPostIds: readonly string[];
  /** Panels this person sits on today. */
  memberPanelIds: readonly string[];
  /** Panels this person clerks today: another thing than sitting on them (rules §6). */
  clerkPanelIds: readonly string[];
};
