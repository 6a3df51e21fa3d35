import { and, asc, count, desc, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { outboxMessages } from '#db/schema/outbox.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { MailKind } from '#domain/mail/mail-kinds.ts';
import { type MessageState, messageState } from '#domain/mail/outbox.ts';
import { type PagePlace, type PageWanted, placeOfPage } from '#domain/paging.ts';
import type { Actor } from '#domain/policy/actor.ts';

const DAY_MS = 86_400_000;

/** A message as an administrator sees it: to whom, of what kind, when. Never what it says. */
export type OutboxRow = {
  id: string;
  kind: MailKind;
  toAddress: string;
  createdAt: string;
  notBefore: string;
  attempts: number;
  lastError: string | null;
  sentAt: string | null;
  state: MessageState;
};
export type MailPage = {
  waiting: number;
  sentToday: number;
  givenUp: number;
  messages: OutboxRow[];
  place: PagePlace;
};

const countOf = (where: ReturnType<typeof and>) =>
  database().select({ found: count() }).from(outboxMessages).where(where).get()?.found ?? 0;

/**
 * The outbox a page at a time, what is not sent first.
 * @throws NotAllowed for all but administrators
 */
export function getMailPage(actor: Actor, moment: Moment, wanted: PageWanted = {}): MailPage {
  assertAdministers(actor);
  const place = placeOfPage(wanted, countOf(undefined));
  const aDayAgo = new Date(Date.parse(moment.clock) - DAY_MS).toISOString();
  const rows = database()
    .select({
      id: outboxMessages.id,
      kind: outboxMessages.kind,
      toAddress: outboxMessages.toAddress,
      createdAt: outboxMessages.createdAt,
      notBefore: outboxMessages.notBefore,
      attempts: outboxMessages.attempts,
      lastError: outboxMessages.lastError,
      sentAt: outboxMessages.sentAt,
      sendingAt: outboxMessages.sendingAt,
      givenUpAt: outboxMessages.givenUpAt,
    })
    .from(outboxMessages)
    .orderBy(asc(sql`${outboxMessages.sentAt} is not null`), desc(outboxMessages.createdAt), desc(outboxMessages.id))
    .limit(place.limit)
    .offset(place.offset)
    .all();
  return {
    place,
    waiting: countOf(and(isNull(outboxMessages.sentAt), isNull(outboxMessages.givenUpAt))),
    sentToday: countOf(gt(outboxMessages.sentAt, aDayAgo)),
    givenUp: countOf(isNotNull(outboxMessages.givenUpAt)),
    messages: rows.map(({ sendingAt, givenUpAt, ...row }) => ({
      ...row,
      state: messageState({ ...row, sendingAt, givenUpAt }),
    })),
  };
}
