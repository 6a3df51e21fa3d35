import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';
import type { NoticeKind } from '#domain/mail-kinds.ts';
import { database } from '../database.ts';
import { notices } from '../schema/outbox.ts';
import { actions } from '../schema/plans.ts';
import { seesAction } from './plan-visibility.ts';

const MOST_SHOWN = 100;

/** How many of one's own notices are unread: one look at a small index, for the bar of every page. */
export function countUnreadNotices(actor: Actor): number {
  const row = database()
    .select({ unread: count() })
    .from(notices)
    .where(and(eq(notices.personId, actor.personId), isNull(notices.readAt)))
    .get();
  return row?.unread ?? 0;
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

/** One's own notices, newest first. What has left one's scope since keeps its reference and loses its title. */
export function listNotices(actor: Actor): NoticeRow[] {
  const rows = database()
    .select()
    .from(notices)
    .where(eq(notices.personId, actor.personId))
    .orderBy(desc(notices.createdAt), sql`rowid`)
    .limit(MOST_SHOWN)
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
