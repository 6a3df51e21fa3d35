import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { inspectorLinks } from '#db/schema/inspector-links.ts';
import { linkTokenHash } from '#db/writes/links/inspector-links.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { type LinkState, linkState } from '#domain/panels/inspector-links.ts';
import type { InspectorLink } from '#domain/policy/policy-subject.ts';

export type LinkHolder = { link: InspectorLink; state: LinkState; heldBy: string; expiresAt: string };

type Row = typeof inspectorLinks.$inferSelect;

function holderOf(row: Row | undefined, moment: Moment): LinkHolder | null {
  if (!row) return null;
  const grants = [
    ...(row.showsLivePosition ? (['live-position'] as const) : []),
    ...(row.showsEvidenceIndex ? (['evidence-index'] as const) : []),
  ];
  return {
    link: { kind: 'inspector-link', linkId: row.id, planId: row.planId, grants },
    state: linkState(row, moment.now),
    heldBy: row.heldBy,
    expiresAt: row.expiresAt,
  };
}

/** Whoever holds this token, and whether their link still opens anything; null for a token of no link. */
export function findLinkByToken(token: string, moment: Moment): LinkHolder | null {
  const row = database()
    .select()
    .from(inspectorLinks)
    .where(eq(inspectorLinks.tokenHash, linkTokenHash(token)))
    .get();
  return holderOf(row, moment);
}

/** A link by its id, read afresh with each request: revoked, it is so from the next one on. */
export function findLinkHolder(linkId: string, moment: Moment): LinkHolder | null {
  return holderOf(database().select().from(inspectorLinks).where(eq(inspectorLinks.id, linkId)).get(), moment);
}
