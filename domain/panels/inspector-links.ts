import { z } from 'zod';
import { addDays, longDate } from '#domain/dates/dates.ts';
import { date } from '#domain/inputs/date-input.ts';
import { line } from '#domain/inputs/text-input.ts';
import { NotValid } from '#domain/policy/refusals.ts';

/** How long a link is good for, in days from the day it is granted (assurance SEC-24). */
export const linkDays = { usual: 14, most: 90 };

/** How long a browser that opened a link may read on before the link must be opened again. */
export const LINK_SESSION_HOURS = 2;

export const grantLinkInput = z.strictObject({
  /** A body and its purpose: a link belongs to no person. */
  heldBy: line('for whom the link is'),
  untilOn: date('Last day'),
  showsLivePosition: z.boolean().default(false),
  showsEvidenceIndex: z.boolean().default(false),
});
export type GrantLinkInput = z.output<typeof grantLinkInput>;

/** The last day that is offered first. `today` and the answer are `YYYY-MM-DD`. */
export function usualLastDay(today: string): string {
  return addDays(today, linkDays.usual);
}

/**
 * A link has a last day, today at the earliest and 90 days from today at the latest (SEC-24). Dates are `YYYY-MM-DD`.
 * @throws NotValid
 */
export function judgeLastDay(untilOn: string, today: string): void {
  const latest = addDays(today, linkDays.most);
  if (untilOn >= today && untilOn <= latest) return;
  const words =
    untilOn < today
      ? 'Last day must be today or later'
      : `Last day must be ${longDate(latest)} or earlier: no link is good for more than ${linkDays.most} days`;
  throw new NotValid([{ field: 'untilOn', words }]);
}

export const linkStates = ['open', 'expired', 'revoked'] as const;
export type LinkState = (typeof linkStates)[number];

export const linkStateWords: Record<LinkState, string> = { open: 'Open', expired: 'Run out', revoked: 'Revoked' };

/** What whoever opens a link that has ended is told. */
export const endedLinkWords: Record<Exclude<LinkState, 'open'>, string> = {
  expired: 'This link has run out. If you still need it, ask the council for another.',
  revoked: 'The council has withdrawn this link. If you still need it, ask the council for another.',
};

/** Whether a link still opens anything. Revoked before all else. Instants are ISO UTC; the last instant still counts. */
export function linkState(link: { expiresAt: string; revokedAt: string | null }, now: string): LinkState {
  if (link.revokedAt !== null) return 'revoked';
  return link.expiresAt < now ? 'expired' : 'open';
}
