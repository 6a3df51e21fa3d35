import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { prepared } from '#db/prepared.ts';
import { seesAction } from '#db/reads/plans/plan-visibility.ts';
import { notices } from '#db/schema/outbox.ts';
import { actions } from '#db/schema/plans.ts';
import type { NoticeKind } from '#domain/mail/mail-kinds.ts';
import { firstPage, type PagePlace } from '#domain/paging.ts';
import type { Actor } from '#domain/policy/actor.ts';

const unreadNotices = prepared((db) =>
  db
    .select({ unread: count() })
    .from(notices)
    .where(and(eq(notices.personId, sql.placeholder('personId')), isNull(notices.readAt)))
    .prepare(),
);

/** How many of one's own notices are unread: one look at a small index, for the bar of every page. */
export function countUnreadNotices(actor: Actor): number {
  return unreadNotices().get({ personId: actor.personId })?.unread ?? 0;
}

/** How many notices of one's own are kept, read ones for 180 days. */
export function countNotices(actor: Actor): number {
  const row = database().select({ all: count() }).from(notices).where(eq(notices.personId, actor.personId)).get();
  return row?.all ?? 0;
}

export type NoticeRow = {
  id: string;
  kind: NoticeKind;
  text: string;
  /** The action's title as it stands, if the person may see the action today. */
  title: string | null;
  href: string;
  createdAt: string;
  isRead: boolean;
};

/** One page of one's own notices, newest first. What has left one's scope since keeps its reference and loses its title. */
export function listNotices(actor: Actor, { limit, offset }: PagePlace = firstPage): NoticeRow[] {
  const rows = database()
    .select()
    .from(notices)
    .where(eq(notices.personId, actor.personId))
    .orderBy(desc(notices.createdAt), sql`rowid`)
    .limit(limit)
    .offset(offset)
    .all();
  const known = [...new Set(rows.map(({ actionId }) => actionId))].filter(
    (id): id is string => id !== null && seesAction(actor, id),
  );
  const titles = new Map(
    database()
      .select({ id: actions.id, title: actions.title })
      .from(actions)
      .where(inArray(actions.id, known))
      .all()
      .map(({ id, title }) => [id, title]),
  );
  return rows.map(({ id, kind, text, href, createdAt, readAt, actionId }) => ({
    id,
    kind,
    text,
    title: titles.get(actionId ?? '') ?? null,
    href,
    createdAt,
    isRead: readAt !== null,
  }));
}
